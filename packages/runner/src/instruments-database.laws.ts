/** The laws of what is done to the database and counted at it. */
import {
  a,
  broken,
  concurrency,
  durability,
  ms,
  performance,
  place,
  seconds,
  times,
} from '@seaworthy/suite';
import { hint, Name, named, type Law } from './law.ts';

function onDatabase(fault: string): Pick<Law, 'faulty' | 'right'> {
  return { faulty: `node database.js ${fault}`, right: 'node database.js' };
}

/** All laws that need PostgreSQL. */
export const databaseLaws: readonly Law[] = [
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
];
