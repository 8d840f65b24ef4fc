/** What is particular to the to-do project: the shape of a to-do, where one lives, and when the list is empty. */
import { a, type concurrency, ms, place, project, times, type Place } from '@seaworthy/suite';

/** A to-do, as far as every right server agrees on it. */
export const Todo = { title: a.string, completed: a.boolean, url: a.url };

/** Where a to-do lives: at the `url` that the server gave it. */
export function at(todo: { readonly url: string }): Place {
  return place('/{id}', todo.url);
}

/** Changes of different fields of one to-do arrive together, again and again, and each of them is there afterwards. */
export const bothChangesAreKept: Parameters<typeof concurrency>[1] = async ({
  alice,
  race,
  rounds,
  slowDatabase,
  unique,
}) => {
  await slowDatabase(ms(3));
  const todos = await times(4, (n) =>
    alice.post('/', { title: unique(`Todo ${n}`) }).expect(201, Todo),
  );
  await rounds(15, async (round) => {
    const title = unique(`Round ${round}`);
    await race(
      todos.flatMap((todo) => [
        alice.patch(at(todo), { title }),
        alice.patch(at(todo), { order: round }),
      ]),
    ).expectEach('2xx');
    for (const todo of todos) await alice.get(at(todo)).expect(200, { title, order: round });
  });
};

export default project({
  async isEmpty(visitor) {
    const list = await visitor.get('/').expect(200, a.list(a.any));
    return list.length === 0;
  },
});
