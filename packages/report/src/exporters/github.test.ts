import { error, notice, warning } from '@actions/core';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { demoRun } from '../demo-run.ts';
import { hostileRun, hostileStrings } from '../hostile.ts';
import { githubSummary, githubSummaryBytes } from './github-summary.ts';
import { githubAnnotations } from './github.ts';
import { largeRun } from './large-run.fixture.ts';
import {
  commandsIn,
  elementsIn,
  renderSummary,
  textOf,
  validateSummary,
} from './readers.fixture.ts';

/** What the toolkit of GitHub writes for a command. */
function issued(
  name: string,
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  onTestFinished(() => write.mockRestore());
  const issue = { error, notice, warning }[name];
  issue?.(message, properties);
  write.mockRestore();
  return text;
}

describe('annotations', () => {
  test('name the failures, a server that died first, without inventing a file', () => {
    const commands = commandsIn(githubAnnotations(demoRun('broken')));
    expect(commands.slice(0, 3)).toEqual([
      {
        name: 'error',
        properties: {
          title: 'D6 whatever body arrives is answered with a refusal, and the server stays up',
        },
        message: expect.stringMatching(/^expected .*\nreplay: seaworthy replay D6 --seed 8f21$/),
      },
      {
        name: 'error',
        properties: { title: 'D2 no acknowledged write is lost' },
        message: 'expected 40 items; saw 0 items\nreplay: seaworthy replay D2 --seed 8f21',
      },
      {
        name: 'notice',
        properties: { title: 'To-do: broken' },
        message: '10 checks hold, 2 broken, 1 blocked, 1 skipped (skipped is not evidence)',
      },
    ]);
  });

  test('are nine of a kind, and one for the rest', () => {
    const commands = commandsIn(githubAnnotations(largeRun(30, 'x')));
    const errors = commands.filter(({ name }) => name === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)?.properties['title']).toBe('and 21 more failures');
    expect(commands.filter(({ name }) => name === 'notice')).toHaveLength(10);
  });

  test('of a run without a fault are one notice', () => {
    expect(commandsIn(githubAnnotations(demoRun('passed'))).at(0)).toMatchObject({
      name: 'notice',
      properties: { title: 'To-do: passed' },
    });
  });

  test.each([...Object.entries(hostileStrings), ['a per cent sign', '100%, 50%3A: a%0Ab']])(
    'are escaped as the toolkit of GitHub does it: %s',
    (_name, text) => {
      const log = githubAnnotations(hostileRun(text));
      const commands = commandsIn(log);
      const again = commands.map(({ name, properties, message }) =>
        issued(name, properties, message),
      );
      expect(again.join('')).toBe(log);
      expect(new Set(commands.map(({ name }) => name))).toEqual(
        new Set(['error', 'warning', 'notice']),
      );
    },
  );
});

describe('the summary of a step', () => {
  const page = renderSummary(githubSummary(demoRun('broken')));
  const elements = elementsIn(page);
  const named = (name: string): string[] =>
    elements.filter(({ tagName }) => tagName === name).map((one) => textOf(one));

  test('has every check in its table, with sign and word', () => {
    expect(named('h2')).toEqual(['Seaworthy: To-do: broken']);
    expect(named('tr')).toHaveLength(15);
    expect(named('tr')[2]).toBe('❌D2 no acknowledged write is lostbrokendurability1.0 s');
    expect(named('tr')[3]).toContain('blocked: needs D2');
  });

  test('has the card of each failure, the first one open', () => {
    expect(named('summary')).toEqual([
      'D2 no acknowledged write is lost',
      'D6 whatever body arrives is answered with a refusal, and the server stays up',
    ]);
    const details = elements.filter(({ tagName }) => tagName === 'details');
    expect(details.map(({ attrs }) => attrs.length)).toEqual([1, 0]);
    expect(details.map((one) => textOf(one))[0]).toMatch(
      /acknowledged {2}40 {2}t01, t02[^]*seaworthy replay D2/,
    );
  });

  test.each([
    ...Object.entries(hostileStrings),
    ['a fence', '```\n# x\n~~~\n\n    y'],
    ['Markdown', '\n\n# x\n\n[a](javascript:alert(1)) ![b](http://evil.example) *c* | d |'],
    ['addresses and names', 'http://evil.example www.evil.example a@evil.example @ada #1'],
    ['the end of a block', '</pre>\n\n</details>\n\n<pre>\n\n[a](http://evil.example)'],
    ['the end of a comment', '--> ?> ]]> <![CDATA[ <?php <!-- x'],
  ])('is made of our elements only, whatever a server says: %s', (_name, text) => {
    const markdown = githubSummary(hostileRun(text));
    validateSummary(markdown);
    const shape = (fragment: ReturnType<typeof renderSummary>): string =>
      elementsIn(fragment)
        .map(({ tagName }) => tagName)
        .join(' ');
    expect(shape(renderSummary(markdown))).toBe(
      shape(renderSummary(githubSummary(hostileRun('x')))),
    );
  });

  test('is never longer than GitHub takes it, and says what it left out', () => {
    const events = largeRun(300, 'a line of a log that is as long as lines of logs are '.repeat(8));
    const markdown = githubSummary(events, 200_000);
    validateSummary(markdown);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(180_000);
    expect(markdown).toMatch(/<p>\d+ more cards would not fit into a summary of GitHub\./);
    expect(markdown.split('<tr>')).toHaveLength(302);
    for (const bytes of [0, 900, 3000, 20_000, 200_000]) {
      const short = githubSummary(events, bytes);
      validateSummary(short);
      expect(Buffer.byteLength(short)).toBeLessThanOrEqual(bytes);
    }
    expect(githubSummary(events, 20_000)).toMatch(/<p>\d+ more of the checks/);
    expect(githubSummaryBytes).toBe(1024 * 1024);
  });
});
