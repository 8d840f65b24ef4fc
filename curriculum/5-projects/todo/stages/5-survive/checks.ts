/** Stage 5: what was acknowledged stays, through crashes, restarts, races and a database that goes away. */
import {
  a,
  broken,
  concurrency,
  durability,
  ms,
  performance,
  place,
  seconds,
  stage,
  times,
} from '@seaworthy/suite';
import { at, bothChangesAreKept, Todo } from '../../project.ts';

export default stage({
  keepsWhatItAcknowledged: durability(
    'A to-do that was answered with 2xx is still there after kill -9',
    async ({ alice, crashDuring, rounds, unique }) => {
      await rounds(2, async () => {
        const series = unique('Todo');
        const crash = await crashDuring(Todo, (n) => alice.post('/', { title: `${series} ${n}` }));
        await crash.survives(
          (todo) => alice.get(at(todo)).expect(200, todo),
          ({ title }) => title,
        );
      });
    },
    'When you answer 201, where is the to-do: on the disk, or in the memory of a process that can die?',
  ),

  keepsChanges: durability(
    'A change or a removal that was answered with 2xx is still so after kill -9',
    async ({ alice, crashDuring, killAndRestart, slowCommit, unique }) => {
      const todos = await times(60, (n) =>
        alice.post('/', { title: unique(`Old ${n}`) }).expect(201, Todo),
      );
      const [first, second, third, ...rest] = todos;
      if (first === undefined || second === undefined || third === undefined) return;
      const target = (n: number) => rest[n % rest.length] ?? first;
      const write = (n: number) => alice.patch(at(target(n)), { title: `New ${n}` });
      const crash = await crashDuring(Todo, write, { atLeast: 40 });
      const latest = new Map(crash.acknowledged.map((todo) => [todo.url, todo]));
      // A change that was never answered may have happened or not: of that to-do nothing is demanded.
      for (const n of crash.unanswered) latest.delete(target(n).url);
      for (const todo of latest.values()) await alice.get(at(todo)).expect(200, todo);
      for (const gone of [first, second]) await alice.delete(at(gone)).expect([204, '2xx']);
      // The last one is answered right before the crash: what is written a little later is lost.
      await slowCommit(ms(300));
      await alice.delete(at(third)).expect([204, '2xx']);
      await killAndRestart();
      const list = await alice.get('/').expect(200, a.list(Todo));
      const back = list.find(({ url }) => [first, second, third].some((gone) => gone.url === url));
      if (back !== undefined)
        broken('the three removed to-dos are not in the list', `"${back.title}" is there again`);
    },
    'Do PATCH and DELETE take the same way to the disk as POST?',
    { needs: 'keepsWhatItAcknowledged' },
  ),

  keepsItsListThroughARestart: durability(
    'After SIGTERM and a new start the list is the same: nothing lost, nothing new',
    async ({ alice, restart, unique }) => {
      await times(5, (n) => alice.post('/', { title: unique(`Todo ${n}`) }).expect(201, Todo));
      const before = await alice.get('/').expect(200, a.list(Todo));
      await restart();
      await alice.get('/').expect(200, before);
    },
    'What does your server do to its data when it stops, and when it starts?',
  ),

  givesNoUrlTwice: durability(
    'A url that was given once is best never given again, also not after a removal and a restart',
    async ({ alice, killAndRestart, should, unique }) => {
      const old = await times(3, (n) =>
        alice.post('/', { title: unique(`Old ${n}`) }).expect(201, Todo),
      );
      for (const todo of old) await alice.delete(at(todo)).expect([204, '2xx']);
      await killAndRestart();
      const next = await times(3, (n) =>
        alice.post('/', { title: unique(`New ${n}`) }).expect(201, Todo),
      );
      const again = next.find((todo) => old.some((other) => other.url === todo.url));
      should(
        again === undefined,
        `A url is better never given twice; ${again?.url ?? ''} now leads to another to-do.`,
      );
    },
    'Where does the number of the next id live while the server is down?',
    { needs: 'keepsWhatItAcknowledged' },
  ),

  recoversFromACutDatabase: durability(
    'When all its connections to the database are cut, the server works again within 5 seconds, by itself',
    async ({ alice, cutDatabase, rounds, unique, within }) => {
      const todo = await alice.post('/', { title: unique('Before') }).expect(201, Todo);
      await rounds(2, async () => {
        await cutDatabase();
        await within(seconds(5), () => alice.get(at(todo)).expect(200, todo));
        await within(seconds(5), () =>
          alice.post('/', { title: unique('After') }).expect(201, Todo),
        );
      });
    },
    'What does your server do with a connection that it finds dead?',
  ),

  doesNotDoubleAWrite: durability(
    'When a commit happens but its acknowledgement is lost, the to-do is there once at most, and the server goes on',
    async ({ alice, rounds, swallowCommits, unique, within }) => {
      await alice.post('/', { title: unique('Before') }).expect(201, Todo);
      await rounds(3, async () => {
        const title = unique('Once');
        await swallowCommits(1);
        await alice.post('/', { title }).expect(['2xx', '5xx', 'cut']);
        await within(seconds(5), () => alice.get('/').expect(200, a.list(Todo)));
        const list = await alice.get('/').expect(200, a.list(Todo));
        const count = list.filter((todo) => todo.title === title).length;
        if (count > 1)
          broken('the to-do once, or not at all', `${count} to-dos with the title ${title}`);
      });
    },
    'After an error in the middle of a write, can you know whether it happened?',
  ),

  losesNoChange: concurrency(
    'Of two changes of different fields that arrive together, both are kept',
    bothChangesAreKept,
    'Between reading a to-do and writing it back, what may somebody else have done?',
  ),

  storesEachOfManyAtOnce: concurrency(
    'Of eight to-dos that arrive together, each is stored once, with a url of its own',
    async ({ alice, race, rounds, slowDatabase, unique }) => {
      await slowDatabase(ms(3));
      await rounds(15, async () => {
        const titles = Array.from({ length: 8 }, (_, n) => unique(`Together ${n}`));
        const todos = await race(titles.map((title) => alice.post('/', { title }))).expectEach(
          '2xx',
          Todo,
        );
        const urls = new Set(todos.map((todo) => todo.url));
        if (urls.size < todos.length)
          broken(`${todos.length} different urls`, `${urls.size} for ${todos.length} to-dos`);
        for (const todo of todos) await alice.get(at(todo)).expect(200, todo);
        const list = await alice.get('/').expect(200, a.list(Todo));
        const found = list.filter((todo) => titles.includes(todo.title)).length;
        if (found !== titles.length) broken(`all ${titles.length} in the list`, `${found} of them`);
      });
    },
    'Who hands out the next id when two requests ask at the same moment?',
  ),

  asksOnceForAnySize: performance(
    'Reading the list, reading one and adding one cost as many statements with 1,000 to-dos as with 10',
    async ({ alice, countStatements, demandConstant, needsDatabase, unique }) => {
      const grow = (count: number) =>
        times(count, (n) => alice.post('/', { title: unique(`Todo ${n}`) }).expect(201, Todo));
      const [todo] = await grow(10);
      needsDatabase();
      if (todo === undefined) return;
      const requests = {
        'GET on the list': () => alice.get('/').expect(200, a.list(Todo)),
        'GET on one': () => alice.get(at(todo)).expect(200, todo),
        'POST on the list': () => alice.post('/', { title: unique('One more') }).expect(201, Todo),
      };
      const count = async (): Promise<Map<string, number>> => {
        const counts = new Map<string, number>();
        for (const [name, request] of Object.entries(requests))
          counts.set(name, await countStatements(request));
        return counts;
      };
      const small = await count();
      await grow(990);
      const large = await count();
      for (const [name, statements] of small) {
        demandConstant(
          [
            { size: 10, statements },
            { size: 1000, statements: large.get(name) ?? 0 },
          ],
          name,
        );
      }
    },
    'How often do you ask the database while you build one list?',
  ),

  leaksNoConnection: performance(
    'After 500 requests the server holds no more connections to its database than its pool',
    async ({ alice, connectionsAtRest, needsDatabase, unique }) => {
      const todo = await alice.post('/', { title: unique('Again and again') }).expect(201, Todo);
      needsDatabase();
      await times(20, () => alice.get(at(todo)).expect(200, todo));
      const gone = await alice.post('/', { title: unique('Gone') }).expect(201, Todo);
      await alice.delete(at(gone)).expect([204, '2xx']);
      const nowhere = place('a to-do that is gone', gone.url);
      const before = await connectionsAtRest();
      // Looked at now and then, so that a leak is seen before the database refuses to let anybody in.
      await times(8, async (part) => {
        await times(20, async (n) => {
          await alice.get('/').expect(200, a.list(Todo));
          await alice.patch(at(todo), { order: n }).expect(200, Todo);
          // Whatever it answers: other checks judge that.
          await alice.get(nowhere).expect(['2xx', '4xx', '5xx']);
        });
        const after = await connectionsAtRest();
        if (after > before + 20)
          broken(
            `at most ${before + 20} open connections after ${part * 60} requests (before them: ${before})`,
            `${after} open connections`,
          );
      });
    },
    'Who gives the connection back when the request went wrong?',
  ),
});
