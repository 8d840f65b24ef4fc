/** What is particular to the to-do project: the shape of a to-do, where one lives, and when the list is empty. */
import { a, place, project, type Place } from '@seaworthy/suite';

/** A to-do, as far as every right server agrees on it. */
export const Todo = { title: a.string, completed: a.boolean, url: a.url };

/** Where a to-do lives: at the `url` that the server gave it. */
export function at(todo: { readonly url: string }): Place {
  return place('/{id}', todo.url);
}

export default project({
  async isEmpty(visitor) {
    const list = await visitor.get('/').expect(200, a.list(a.any));
    return list.length === 0;
  },
});
