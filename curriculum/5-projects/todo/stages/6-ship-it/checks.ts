/** Stage 6: it can be started, watched, deployed and stopped, and those who use it notice nothing. */
import {
  a,
  broken,
  concurrency,
  ms,
  operations,
  performance,
  place,
  seconds,
  stage,
  times,
} from '@seaworthy/suite';
import { at, bothChangesAreKept, Todo } from '../../project.ts';

export default stage({
  saysWhetherItIsReady: operations(
    'While the database is away, /healthz says that the process lives, and /readyz that it cannot serve',
    async ({ visitor, should, needsDatabase, whileDatabaseIsAway, within }) => {
      const isReady = async (): Promise<number> =>
        (await visitor.get('/readyz').send()).answer?.status ?? 0;
      const status = await isReady();
      const exists = status === 200 || status >= 500;
      should(exists, 'There is no /readyz. With it, a load balancer sends nobody here too early.');
      if (exists && status !== 200)
        broken('GET /readyz answers 200 while all is well', String(status));
      needsDatabase();
      await whileDatabaseIsAway(async () => {
        await within(seconds(5), async () => {
          const now = exists ? await isReady() : 503;
          if (now < 500)
            broken('GET /readyz answers 503 while the database is away', String(now || 'nothing'));
        });
        await visitor.get('/healthz').expect('2xx');
      });
      await within(seconds(5), async () => {
        const now = exists ? await isReady() : 200;
        if (now !== 200) broken('GET /readyz answers 200 again', String(now || 'nothing'));
      });
    },
    'If the database is away, would a restart of your process help? And should anybody be sent to it?',
  ),

  startsWithoutErrors: operations(
    'While it starts it refuses connections or says 503; once it has said that it is ready, it serves',
    async ({ visitor, coldStart, slowDatabase }) => {
      await slowDatabase(ms(40));
      await coldStart(
        () => visitor.get('/readyz'),
        () => visitor.get('/'),
      );
    },
    'What must be there before you listen, or before you say that you are ready?',
  ),

  finishesWhatItBegan: operations(
    'A request that is half sent when SIGTERM comes is answered with 2xx, and done',
    async ({ alice, start, stopDuring, unique }) => {
      const title = unique('Just in time');
      const { answer, noAnswer } = await stopDuring(alice.post('/', { title }));
      if (answer === null || answer.status >= 300) {
        broken(
          'the request that had begun before SIGTERM is answered with 2xx',
          answer === null ? (noAnswer?.detail ?? 'no answer') : String(answer.status),
        );
      }
      await start();
      await alice.get('/').expect(200, a.list(Todo).including({ title }));
    },
    'When SIGTERM comes, what do you owe to those whose request has begun?',
  ),

  endsWhenAsked: operations(
    'At SIGTERM it ends within 10 seconds with exit code 0, also while a client keeps an idle connection open',
    async ({ alice, terminate, should }) => {
      await alice.get('/').expect(200, a.list(Todo));
      const { code, signal } = await terminate();
      const how = signal ?? `exit code ${code}`;
      // 143 is how a shell tells of a death by SIGTERM.
      if (signal !== 'SIGTERM' && code !== 0 && code !== 143) broken('exit code 0', how);
      should(code === 0, `After SIGTERM, exit code 0 says that all went well; it was ${how}.`);
    },
    'A client keeps its connection open and asks nothing more. How long does your server wait for it?',
  ),

  logsEachRequestAsJson: operations(
    'Each request writes one line to standard output: a JSON object, with the X-Request-Id that was sent',
    async ({ alice, isJsonObject, logged, now, should, unique, wait }) => {
      const began = now();
      const ids = ['one', 'two', 'three'].map((word) => unique(word).replace(' ', '-'));
      for (const id of ids) await alice.get('/').with({ 'x-request-id': id }).expect(200, a.any);
      const lines = () => logged('stdout', began);
      const missing = () => ids.filter((id) => !lines().some((line) => line.includes(id)));
      for (let look = 0; look < 30 && missing().length > 0; look += 1) await wait(ms(50));
      const objects = lines().filter(isJsonObject).length;
      if (objects < ids.length) {
        const last = lines().at(-1)?.slice(0, 120);
        broken(
          `${ids.length} lines of JSON on standard output after ${ids.length} requests`,
          `${objects} in ${lines().length} lines${last === undefined ? '' : `; the last is: ${last}`}`,
        );
      }
      should(
        missing().length === 0,
        'The log is best searched by the X-Request-Id that was sent; it is not in it.',
      );
    },
    'At night somebody has to find one request among a million lines. What do they search for?',
  ),

  logsNoSecret: operations(
    'No password, key, token or cookie is ever in what the server writes',
    async ({ mallory, logged, secrets, should, unique, wait }) => {
      const canary = (word: string): string => unique(word).replace(' ', '-');
      const sent = new Map([
        ['the token in Authorization', canary('token')],
        ['the cookie', canary('cookie')],
      ]);
      const [token, cookie] = [...sent.values()];
      const asked = { authorization: `Bearer ${token}`, cookie: `session=${cookie}` };
      const inQuery = canary('query');
      await mallory.get('/').with(asked).expect(['2xx', '4xx']);
      await mallory.post('/', { title: 7 }).with(asked).expect(['2xx', '4xx']);
      await mallory.get(place('/', `?token=${inQuery}`)).expect(['2xx', '4xx']);
      // What is written a moment after the answer is written, too.
      await wait(ms(200));
      const text = [...logged('stdout'), ...logged('stderr')].join('\n');
      for (const [name, secret] of [...secrets(), ...sent]) {
        if (text.includes(secret)) broken(`${name} is not in the log`, 'it is');
      }
      should(
        !text.includes(inQuery),
        'A query is best left out of the log: people put tokens there.',
      );
    },
    'Who can read your logs, and what could they do with what stands there?',
  ),

  namesWhatIsMissing: operations(
    'Without the setting that says where its data is, it does not start, and says which one is missing',
    async ({ startWithout, storageSetting }) => {
      const name = storageSetting();
      const { exit, listened, lines } = await startWithout([name]);
      const expected = `without ${name} it ends at once, with an exit code that is not 0, and names ${name}`;
      if (listened) broken(expected, 'it started, and would keep its data nobody knows where');
      if (exit === null) broken(expected, 'it was still running after 10 s, and did not listen');
      if (exit.code === 0) broken(expected, 'it ended with exit code 0, as if all were well');
      if (!lines.some((line) => line.includes(name)))
        broken(expected, `its last lines do not name it: ${lines.slice(-3).join(' / ') || 'none'}`);
    },
    'When is the best moment to find out that a setting is missing: at the start, or at the first request?',
  ),

  outlivesADatabaseRestart: operations(
    'While the database restarts each request gets an answer, and afterwards all works within 5 seconds',
    async ({ alice, load, needsDatabase, unique, wait, whileDatabaseIsAway, within }) => {
      const todo = await alice.post('/', { title: unique('Before') }).expect(201, Todo);
      needsDatabase();
      const restart = () => whileDatabaseIsAway(() => wait(ms(1200)));
      await load({ perSecond: 20, during: restart }, () => alice.get('/')).expect({
        unanswered: 0,
      });
      await within(seconds(5), () => alice.get(at(todo)).expect(200, todo));
      await within(seconds(5), () => alice.post('/', { title: unique('After') }).expect(201, Todo));
    },
    'What does your server do when it cannot connect: end, hang, or say so and try again later?',
  ),

  staysQuickUnderLoad: performance(
    'At 100 requests a second none goes wrong; best, nobody waits more than three times as long as at the reference',
    async ({ loadBesideReference, needsFreshServer, unique }) => {
      needsFreshServer();
      await loadBesideReference({
        perSecond: 100,
        during: seconds(1.5),
        requests: async ({ alice }) => {
          const todos = await times(10, (n) =>
            alice.post('/', { title: unique(`Todo ${n}`) }).expect(201, Todo),
          );
          return todos.flatMap((todo) => [
            () => alice.get('/'),
            () => alice.get(at(todo)),
            () => alice.patch(at(todo), { completed: true }),
          ]);
        },
      });
    },
    'While one request is answered, what do the others wait for?',
  ),

  givesItsPublicAddress: operations(
    'Each `url` begins with PUBLIC_URL, whatever the port of the instance and the Host header say',
    async ({ alice, mallory, publicUrl, unique }) => {
      await times(4, async (n) => {
        const who = n % 2 === 0 ? alice : mallory;
        const plain = who.post('/', { title: unique('Where am I') });
        const request = n > 2 ? plain.with({ host: 'elsewhere.example' }) : plain;
        const todo = await request.expect(201, { ...Todo, url: a.any });
        const url = String(todo.url);
        if (!url.startsWith(publicUrl())) broken(`a url that begins with ${publicUrl()}`, url);
      });
    },
    'Behind a router, who knows the address by which the world finds you?',
    { instances: 2 },
  ),

  showsTheSameFromEachInstance: operations(
    'What one instance has stored, changed or removed, the other one shows at once',
    async ({ alice, rounds, unique }) => {
      const both = (proof: () => Promise<unknown>) => times(2, proof);
      await rounds(3, async (round) => {
        const title = unique(`Round ${round}`);
        const todo = await alice.post('/', { title }).expect(201, Todo);
        await both(() => alice.get(at(todo)).expect(200, todo));
        await both(() => alice.get('/').expect(200, a.list(Todo).including({ title })));
        const changed = unique('Changed');
        await alice.patch(at(todo), { title: changed }).expect(200, { title: changed });
        await both(() => alice.get(at(todo)).expect(200, { title: changed }));
        await both(() => alice.get('/').expect(200, a.list(Todo).including({ title: changed })));
        await alice.delete(at(todo)).expect([204, '2xx']);
        await both(() => alice.get(at(todo)).expect(404));
      });
    },
    'What does your server remember that the other copy of it cannot know?',
    { instances: 2 },
  ),

  losesNoChangeOnTwoInstances: concurrency(
    'Of two changes of different fields that reach two instances together, both are kept',
    bothChangesAreKept,
    'Two processes change one to-do. What keeps the second from writing back what it read before?',
    { instances: 2 },
  ),

  servesOnWhenOneDies: operations(
    'When one of two instances is killed under load, the other one serves on, and nothing is lost',
    async ({ alice, load, loseOne, unique, within }) => {
      const title = unique('Still there');
      const kept = await alice.post('/', { title }).expect(201, Todo);
      const other = await alice.post('/', { title: unique('Under way') }).expect(201, Todo);
      const lose = (): Promise<void> =>
        loseOne(alice.patch(at(other), { completed: true }), async () => {
          await within(seconds(3), () => alice.get(at(kept)).expect(200, kept));
          await within(seconds(3), () =>
            alice.patch(at(kept), { order: 3 }).expect(200, { title, order: 3 }),
          );
        });
      await load({ perSecond: 30, during: lose }, () => alice.get(at(kept))).expect({
        failures: 0,
      });
    },
    'If your process dies in the middle of a change, what does it leave locked behind it?',
    { instances: 2, needs: 'showsTheSameFromEachInstance' },
  ),

  deploysUnnoticed: operations(
    'While two instances are replaced by new ones under load, no request fails and nothing is lost',
    async ({ alice, load, rollingDeploy, slowCommit, unique }) => {
      const todos = await times(12, (n) =>
        alice.post('/', { title: unique(`Before ${n}`) }).expect(201, Todo),
      );
      // So that a change is under way somewhere most of the time.
      await slowCommit(ms(150));
      const requests = todos.flatMap((todo) => {
        const read = () => alice.get(at(todo));
        return [read, read, read, () => alice.patch(at(todo), { order: 7 })];
      });
      await load({ perSecond: 24, during: rollingDeploy }, ...requests).expect({ failures: 0 });
      for (const todo of todos) await alice.get(at(todo)).expect(200, { ...todo, order: 7 });
    },
    'On SIGTERM: what do you finish, and when do you end? And what does your `release` do when it runs again, beside a server that serves?',
    { instances: 2, needs: 'showsTheSameFromEachInstance' },
  ),
});
