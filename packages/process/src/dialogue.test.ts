import { afterEach, expect, test } from 'vitest';
import { endEverything, startDialogue, WholeLines } from './index.ts';

afterEach(endEverything);
const env = { PATH: process.env['PATH'] ?? '' };

test('a program is told lines and answers with lines, long ones too', async () => {
  const lines: string[] = [];
  const dialogue = await startDialogue({
    command: ['cat'],
    cwd: '/',
    env,
    longestLine: 2_000_000,
    onLine: (line) => lines.push(line),
  });
  const said = ['käse', '', 'a\u2028b', 'x'.repeat(1_999_999)];
  for (const line of said) dialogue.say(line);
  dialogue.hangUp();
  expect(await dialogue.process.exit).toMatchObject({ code: 0 });
  expect(lines).toEqual(said);
  dialogue.say('to nobody');
});

test('a program whose line never ends is killed', async () => {
  const dialogue = await startDialogue({
    command: ['cat', '/dev/zero'],
    cwd: '/',
    env,
    longestLine: 1000,
    onLine: () => undefined,
  });
  expect(await dialogue.process.exit).toMatchObject({ signal: 'SIGKILL' });
});

test('lines are put together of whatever pieces they come in', () => {
  const told: string[] = [];
  const lines = new WholeLines(8, (line) => told.push(line));
  for (const byte of Buffer.from('é\r\n\nrest\n')) expect(lines.push(Buffer.of(byte))).toBe(true);
  expect(told).toEqual(['é\r', '', 'rest']);
  expect(lines.push(Buffer.from('12345678\n123456789'))).toBe(false);
  expect(told.at(-1)).toBe('12345678');
  expect(lines.push(Buffer.from('\n'))).toBe(false);
});
