import { expect, test } from 'vitest';
import { OutputLines } from './output-lines.ts';

function linesOf(...chunks: readonly (string | Buffer)[]): readonly string[] {
  const output = new OutputLines();
  for (const chunk of chunks) output.push('stdout', Buffer.from(chunk));
  return output.lines().map((line) => line.text);
}

test('lines are put together from pieces', () => {
  expect(linesOf('one\ntw', 'o', '\nthree\n')).toEqual(['one', 'two', 'three']);
});

test('the line that has no end yet is shown last', () => {
  expect(linesOf('one\n', 'and t', 'hen')).toEqual(['one', 'and then']);
});

test('CRLF ends a line as LF does', () => {
  expect(linesOf('one\r\n', 'two\r', '\n', '\r\n')).toEqual(['one', 'two', '']);
});

test('a character that comes in two pieces stays whole', () => {
  const bytes = Buffer.from('käse\n');
  expect(linesOf(bytes.subarray(0, 2), bytes.subarray(2))).toEqual(['käse']);
});

test('bytes that are not UTF-8 are replaced', () => {
  expect(linesOf(Buffer.from([0x61, 0xff, 0xfe, 0x62, 0x0a]))).toEqual(['a\uFFFD\uFFFDb']);
});

test('a line is cut at 4 KiB and never within a character', () => {
  expect(linesOf(`${'x'.repeat(10_000)}\nnext\n`)).toEqual(['x'.repeat(4096), 'next']);
  expect(linesOf('x'.repeat(3000), 'x'.repeat(3000), '\nnext\n')).toEqual([
    'x'.repeat(4096),
    'next',
  ]);
  expect(linesOf(`${'x'.repeat(4095)}ä\n`)).toEqual(['x'.repeat(4095)]);
  expect(linesOf(`${'x'.repeat(4096)}\r\n`)).toEqual(['x'.repeat(4096)]);
});

test('of many lines the last 2,000 are kept and the others counted', () => {
  const output = new OutputLines();
  for (let n = 1; n <= 5000; n++) output.push('stdout', Buffer.from(`${n}\n`));
  expect(output.lines().map((line) => line.text)).toEqual(
    Array.from({ length: 2000 }, (_, n) => String(n + 3001)),
  );
  expect(output.dropped()).toBe(3000);
});

test('a chunk of too many lines gives the same as many small ones', () => {
  const whole = Array.from({ length: 9000 }, (_, n) => `${n + 1}\n`).join('');
  const output = new OutputLines();
  output.push('stdout', Buffer.from(`before${whole}after`));
  expect(output.lines().length).toBe(2001);
  expect(output.lines()[0]?.text).toBe('7001');
  expect(output.lines().at(-1)?.text).toBe('after');
  expect(output.dropped()).toBe(7000);
});

test('long lines are kept up to 1 MiB in all', () => {
  const output = new OutputLines();
  for (let n = 0; n < 1000; n++) output.push('stdout', Buffer.from(`${'y'.repeat(4096)}\n`));
  expect(output.lines().length).toBe(255);
  expect(output.dropped()).toBe(745);
});

test('stdout and stderr do not mix within a line', () => {
  const output = new OutputLines();
  output.push('stdout', Buffer.from('out'));
  output.push('stderr', Buffer.from('err\n'));
  output.push('stdout', Buffer.from('put\n'));
  expect(output.lines().map(({ stream, text }) => [stream, text])).toEqual([
    ['stderr', 'err'],
    ['stdout', 'output'],
  ]);
});

test('the end of a stream ends its last line', () => {
  const heard: string[] = [];
  const output = new OutputLines((line) => heard.push(line.text));
  output.push('stdout', Buffer.from('last words'));
  output.end('stdout');
  output.end('stdout');
  expect(heard).toEqual(['last words']);
  expect(output.lines().length).toBe(1);
});

test('in a flood the listener hears only some of the lines', () => {
  let heard = 0;
  const output = new OutputLines(() => heard++);
  for (let n = 0; n < 100; n++) output.push('stdout', Buffer.from('flood\n'.repeat(2000)));
  expect(heard).toBeGreaterThanOrEqual(2000);
  expect(heard).toBeLessThan(100_000);
});
