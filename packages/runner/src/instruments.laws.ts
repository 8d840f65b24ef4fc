/**
 * The laws of every fault and instrument: by it a tiny server that has the fault is found broken, and a tiny server that
 * has not holds. A new fault or instrument is a new row.
 */
import {
  a,
  badInput,
  behaviour,
  broken,
  concurrency,
  durability,
  hostileJson,
  ms,
  performance,
  place,
  seconds,
  times,
  type Case,
  type Check,
} from '@seaworthy/suite';

/** One instrument with the servers that prove it. */
export interface Law {
  readonly instrument: string;
  /** The command of the server that has the fault, in `fixtures/`. */
  readonly faulty: string;
  /** The command of the server that has not. */
  readonly right: string;
  readonly check: Check;
  /** Whether the servers keep their data in PostgreSQL. */
  readonly needsDatabase?: true;
}

const Name = { name: a.string };
const named = (n: number): { readonly name: string } => ({ name: `name-${n}` });
const hint = 'What does this server do?';

function tiny(file: string): Pick<Law, 'faulty' | 'right'> {
  return { faulty: `node ${file}.js fault`, right: `node ${file}.js` };
}

function onDatabase(fault: string): Pick<Law, 'faulty' | 'right' | 'needsDatabase'> {
  return { faulty: `node database.js ${fault}`, right: 'node database.js', needsDatabase: true };
}

/** All laws. */
export const laws: readonly Law[] = [
  {
    instrument: 'crashDuring',
    ...tiny('crash'),
    check: durability(
      'What was acknowledged survives kill -9',
      async ({ alice, crashDuring }) => {
        const crash = await crashDuring(Name, (n) => alice.post('/', named(n)));
        await crash.survives(
          ({ name }) => alice.get('/').expect(200, a.list(a.any).including(name)),
          ({ name }) => name,
        );
      },
      hint,
    ),
  },
  {
    instrument: 'restart',
    ...tiny('restart'),
    check: durability(
      'The list is the same after a restart',
      async ({ alice, restart }) => {
        await alice.post('/', named(1)).expect(201);
        await restart();
        await alice.get('/').expect(200, ['name-1']);
      },
      hint,
    ),
  },
  {
    instrument: 'killAndRestart',
    ...tiny('restart'),
    check: durability(
      'The list is the same after kill -9',
      async ({ alice, killAndRestart }) => {
        await alice.post('/', named(1)).expect(201);
        await killAndRestart();
        await alice.get('/').expect(200, ['name-1']);
      },
      hint,
    ),
  },
  {
    instrument: 'race',
    ...tiny('race'),
    check: concurrency(
      'One ticket is given once',
      async ({ alice, race, rounds }) => {
        await rounds(15, async () => {
          await alice.delete('/').expect(200);
          const exchanges = await race(
            Array.from({ length: 8 }, () => alice.post('/', {})),
          ).release();
          const given = exchanges.filter((exchange) => exchange.answer?.status === 201).length;
          if (given !== 1) broken('one ticket given', String(given));
        });
      },
      hint,
    ),
  },
  {
    instrument: 'forAny',
    ...tiny('body'),
    check: badInput(
      'Whatever is sent, the answer is a 2xx or a 4xx',
      async ({ alice, forAny }) => {
        const proof = (body: unknown): Promise<unknown> =>
          alice.post('/', body).expect(['2xx', '4xx']);
        await forAny(hostileJson('name'), proof, { times: 80 });
      },
      hint,
    ),
  },
  {
    instrument: 'forEach',
    ...tiny('body'),
    check: badInput(
      'No bad name brings the server down',
      async ({ alice, forEach }) => {
        const cases: readonly Case<unknown>[] = [
          { name: 'a number', value: { name: 1 } },
          { name: 'null', value: { name: null } },
        ];
        await forEach(cases, (body) => alice.post('/', body).expect('4xx'));
      },
      hint,
    ),
  },
  {
    instrument: 'trickled',
    ...tiny('trickle'),
    check: badInput(
      'A body that trickles in is read to its end',
      async ({ alice, trickled }) => {
        await trickled(alice.post('/', named(1))).expect(201, named(1));
      },
      hint,
    ),
  },
  {
    instrument: 'stalled',
    ...tiny('stall'),
    check: badInput(
      'A stalled upload keeps nobody waiting',
      async ({ alice, bob, stalled }) => {
        await stalled(alice.post('/', named(1)), async () => {
          await bob.get('/').expect(200);
        });
      },
      hint,
    ),
  },
  {
    instrument: 'hangUp',
    ...tiny('hang-up'),
    check: badInput(
      'A client that hangs up does no harm',
      async ({ alice, hangUp, within }) => {
        await hangUp(alice.get(place('/', '/long')));
        await within(ms(200), () => alice.get('/').expect(200));
        await new Promise((resolve) => setTimeout(resolve, 100));
        await alice.get('/').expect(200);
      },
      hint,
    ),
  },
  {
    instrument: 'pause',
    ...tiny('pause'),
    check: durability(
      'After a pause the server works as before',
      async ({ alice, pause }) => {
        await pause(ms(800));
        await new Promise((resolve) => setTimeout(resolve, 200));
        await alice.get('/').expect(200);
      },
      hint,
    ),
  },
  {
    instrument: 'slowCommit',
    ...onDatabase('answers-before-commit'),
    check: durability(
      'What was acknowledged was committed',
      async ({ alice, crashDuring, slowCommit }) => {
        await alice.get('/').expect(200);
        await slowCommit(ms(40));
        const crash = await crashDuring(Name, (n) => alice.post('/', named(n)));
        const list = await alice.get('/').expect(200, a.list(Name));
        const kept = new Set(list.map(({ name }) => name));
        const lost = crash.acknowledged.filter(({ name }) => !kept.has(name));
        if (lost.length > 0) broken('all of them', `${lost.length} lost`);
      },
      hint,
    ),
  },
  {
    instrument: 'slowDatabase',
    ...onDatabase('reads-then-writes'),
    check: concurrency(
      'Eight hits at once are eight hits',
      async ({ alice, race, rounds, slowDatabase }) => {
        await slowDatabase(ms(3));
        await rounds(5, async (round) => {
          const hits = place('/', '/hits');
          await race(Array.from({ length: 8 }, () => alice.post(hits, {}))).expectEach(200);
          await alice.get(hits).expect(200, { hits: 8 * round });
        });
      },
      hint,
    ),
  },
  {
    instrument: 'cutDatabase',
    ...onDatabase('never-reconnects'),
    check: durability(
      'The server works again after its connections were cut',
      async ({ alice, cutDatabase, within }) => {
        await alice.get('/').expect(200);
        await cutDatabase();
        await within(seconds(2), () => alice.get('/').expect(200));
      },
      hint,
    ),
  },
  {
    instrument: 'refuseDatabase',
    ...onDatabase('never-reconnects'),
    check: durability(
      'The server works again after its database was away',
      async ({ alice, refuseDatabase, within }) => {
        await alice.get('/').expect(200);
        await refuseDatabase(ms(200));
        await within(seconds(2), () => alice.get('/').expect(200));
      },
      hint,
    ),
  },
  {
    instrument: 'swallowCommits',
    ...onDatabase('writes-again'),
    check: durability(
      'A write whose acknowledgement was lost is there once at most',
      async ({ alice, swallowCommits, within }) => {
        await alice.get('/').expect(200);
        await swallowCommits(1);
        await alice.post('/', named(1)).expect(['2xx', '5xx', 'cut']);
        await within(seconds(2), () => alice.get('/').expect(200));
        const list = await alice.get('/').expect(200, a.list(Name));
        if (list.length > 1) broken('one name', `${list.length} names`);
      },
      hint,
    ),
  },
  {
    instrument: 'countStatements',
    ...onDatabase('asks-for-each'),
    check: performance(
      'A list costs as many statements for 40 names as for 4',
      async ({ alice, countStatements, demandConstant }) => {
        const count = (): Promise<number> => countStatements(() => alice.get('/').expect(200));
        await times(4, (n) => alice.post('/', named(n)).expect(201));
        const small = await count();
        await times(36, (n) => alice.post('/', named(n)).expect(201));
        const large = await count();
        demandConstant(
          [
            { size: 4, statements: small },
            { size: 40, statements: large },
          ],
          'GET /',
        );
      },
      hint,
    ),
  },
  {
    instrument: 'connectionsAtRest',
    ...onDatabase('leaks'),
    check: performance(
      'Requests leave no connection open',
      async ({ alice, connectionsAtRest }) => {
        await times(3, () => alice.get('/').expect(200));
        const before = await connectionsAtRest();
        await times(40, () => alice.get('/').expect(200));
        const after = await connectionsAtRest();
        if (after > before + 10) broken(`about ${before} connections`, String(after));
      },
      hint,
    ),
  },
  {
    instrument: 'shapes',
    ...tiny('restart'),
    faulty: 'node race.js',
    check: behaviour(
      'What was added is listed',
      async ({ alice, unique }) => {
        const name = unique('name');
        await alice.post('/', { name }).expect(201);
        await alice.get('/').expect(200, a.list(a.string).including(name));
      },
      hint,
    ),
  },
];
