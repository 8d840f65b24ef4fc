/** The laws of how a server is started, ended, replaced, loaded and watched. */
import { a, broken, operations, seconds, type Check } from '@seaworthy/suite';
import { hint, Name, named, type Law } from './law.ts';

function law(instrument: string, fault: string, check: Check): Law {
  const right = 'node operations.js';
  return { instrument, faulty: `${right} ${fault}`, right, check };
}

/** All laws of operations. */
export const operationsLaws: readonly Law[] = [
  law(
    'terminate, by its code',
    'ends-with-an-error',
    operations(
      'It ends with code 0',
      async ({ terminate }) => {
        const { code } = await terminate();
        if (code !== 0) broken('0', String(code));
      },
      hint,
    ),
  ),
  law(
    'terminate, by its time',
    'stays',
    operations('It ends within 10 s', async ({ terminate }) => terminate(), hint),
  ),
  law(
    'stopDuring',
    'ends-at-once',
    operations(
      'What was half sent is answered',
      async ({ alice, stopDuring }) => {
        const { answer } = await stopDuring(alice.post('/', named(1)));
        if (answer?.status !== 201) broken('201', 'no answer');
      },
      hint,
    ),
  ),
  law(
    'coldStart',
    'cold',
    operations(
      'No error while it starts',
      async ({ alice, coldStart }) =>
        coldStart(
          () => alice.get('/'),
          () => alice.get('/'),
        ),
      hint,
    ),
  ),
  law(
    'startWithout',
    'has-a-default',
    operations(
      'It names what is missing',
      async ({ startWithout, storageSetting }) => {
        const name = storageSetting();
        const { exit, lines } = await startWithout([name]);
        if (exit === null || !lines.some((line) => line.includes(name))) broken(name, 'nothing');
      },
      hint,
    ),
  ),
  law(
    'logged',
    'logs-nothing',
    operations(
      'It logs',
      async ({ alice, isJsonObject, logged, now, within }) => {
        const began = now();
        await alice.get('/').expect(200);
        await within(seconds(2), async () => {
          if (!logged('stdout', began).some(isJsonObject)) broken('a line', 'none');
        });
      },
      hint,
    ),
  ),
  law(
    'two instances',
    'in-memory',
    operations(
      'Both know the same',
      async ({ alice }) => {
        await alice.post('/', named(1)).expect(201, Name);
        await alice.get('/').expect(200, a.list(a.any).including('name-1'));
        await alice.get('/').expect(200, a.list(a.any).including('name-1'));
      },
      hint,
      { instances: 2 },
    ),
  ),
  law(
    'loseOne',
    'locks',
    operations(
      'The other one can write',
      async ({ alice, loseOne, within }) =>
        loseOne(alice.post('/', named(1)), () =>
          within(seconds(2), () => alice.post('/', named(2)).expect(201, Name)),
        ),
      hint,
      { instances: 2 },
    ),
  ),
  law(
    'rollingDeploy under load',
    'ends-at-once',
    operations(
      'No request fails',
      async ({ alice, load, rollingDeploy }) =>
        load({ perSecond: 60, during: rollingDeploy }, () => alice.get('/')).expect({
          failures: 0,
        }),
      hint,
      { instances: 2 },
    ),
  ),
];
