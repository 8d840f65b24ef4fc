import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { buildServer, planServer } from './index.ts';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));

async function building(build: string, timeoutMs = 60_000): Promise<{ readonly ms: number }> {
  const plan = await planServer({ folder, command: 'true', build });
  return buildServer(plan, { timeoutMs });
}

test('a build that ends well tells its time', async () => {
  expect((await building('sleep 0.1')).ms).toBeGreaterThanOrEqual(90);
});

test('no build takes no time', async () => {
  expect(await buildServer(await planServer({ folder, command: 'true' }))).toEqual({ ms: 0 });
});

test('a build that fails shows its last 20 lines', async () => {
  const error = await building(
    'for n in $(seq 30); do echo "line $n"; done; echo bad >&2; exit 2',
  ).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ details: { code: 'SW_BUILD_FAILED' } });
  const saw = String(Object(error).details.saw);
  expect(saw).toContain('exit code 2');
  expect(saw).toContain('  bad');
  expect(saw.match(/line \d+/g)?.[0]).toBe('line 12');
});

test('a build that does not end is ended', async () => {
  await expect(building('echo begun; sleep 60', 300)).rejects.toMatchObject({
    details: {
      code: 'SW_BUILD_FAILED',
      saw: expect.stringMatching(/had not ended after 0\.\d s, and was killed.*\n {2}begun/s),
    },
  });
});
