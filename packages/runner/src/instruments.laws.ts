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
  place,
  type Case,
} from '@seaworthy/suite';
import { hint, Name, named, tiny, type Law } from './law.ts';
import { databaseLaws } from './instruments-database.laws.ts';
import { operationsLaws } from './instruments-operations.laws.ts';

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
    instrument: 'page',
    ...tiny('page'),
    check: behaviour(
      'A page of another origin may read the answer',
      async ({ page }) => {
        await page.get('/').expect(200, 'here');
      },
      hint,
    ),
    needs: 'browser',
  },
  ...databaseLaws,
  ...operationsLaws,
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
