import type { RunEvent } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { demoRun, type DemoEnding } from './demo-run.ts';
import type { TerminalOptions } from './reader.ts';
import { renderCheckList } from './rows.ts';
import { numberChecks } from './run.ts';
import { terminalReader } from './terminal.ts';

const look: TerminalOptions = { width: 80, colour: false, plain: false, unicode: true };

function page(events: readonly RunEvent[], options: TerminalOptions = look): string {
  const reader = terminalReader(options);
  const lines = events.flatMap((event) => reader.read(event));
  return [...lines, ...reader.finish()].join('\n');
}

const pageOf = (ending: DemoEnding, options?: TerminalOptions): string =>
  page(demoRun(ending), options);

/** The demonstration run with some of its checks' endings changed. */
function runWith(
  change: (event: Extract<RunEvent, { type: 'check-ended' }>) => Partial<RunEvent>,
): RunEvent[] {
  return demoRun('passed').map((event) =>
    event.type === 'check-ended' ? ({ ...event, ...change(event) } as RunEvent) : event,
  );
}

describe('before the run', () => {
  test('title, target, seed and all stages are told', () => {
    const [first = '', ...rest] = terminalReader(look).read(demoRun()[0] as RunEvent);
    expect(first).toMatch(/^ To-do {2}checking \.\/my-todo +seed 8f21$/);
    expect(rest.join('\n')).toContain('5 stages, 14 checks: 5 Survive (4)');
  });

  test('the list of checks numbers them as the page of the run does', () => {
    const [opening] = demoRun();
    const stages = opening?.type === 'run-started' ? opening.stages : [];
    expect(numberChecks(stages).get('survive/keepsItsWord')).toBe('D2');
    expect(renderCheckList(stages, look).join('\n')).toMatch(
      /D2 +durability +no acknowledged write is lost/,
    );
    expect(renderCheckList(stages, { ...look, plain: true })[2]).toBe(
      'Check 2 of 14, durability: no acknowledged write is lost.',
    );
  });
});

describe('during the run', () => {
  test('the row of a check of the current stage appears when it ends', () => {
    const reader = terminalReader(look);
    const rows = demoRun('passed').flatMap((event) =>
      event.type === 'check-ended' ? [reader.read(event)] : (reader.read(event), []),
    );
    expect(rows[0]?.at(-1)).toMatch(/✓ ok {7}D1 {2}writes are acknowledged with 201 +0\.2 s/);
    expect(rows[4]).toEqual([]);
  });

  test('the live region shows what runs, for how long, with how many requests', () => {
    const reader = terminalReader(look);
    const events = demoRun('broken');
    const at = events.findIndex((event) => event.type === 'trial');
    for (const event of events.slice(0, at + 3)) reader.read(event);
    const since = events[at - 1]?.at ?? 0;
    const text = reader.live({ frame: 1, at: since + 4000 }).join('\n');
    expect(text).toMatch(/⠙ D2 +no acknowledged write is lost +4\.0 s/);
    expect(text).toContain('trial 1 of 3 · 2 requests');
    expect(reader.progress(since + 4000)).toBe(
      'still running: D2 no acknowledged write is lost, 4.0 s',
    );
  });

  test('passed checks of an earlier stage are in the live region until their stage is folded', () => {
    const reader = terminalReader(look);
    const events = demoRun('passed');
    const at = events.findIndex(
      (event) => event.type === 'stage-ended' && event.stage === 'say-no-well',
    );
    for (const event of events.slice(0, at)) reader.read(event);
    expect(reader.live({ frame: 0 }).join('\n')).toContain('D7');
    for (const event of events.slice(at, at + 1)) reader.read(event);
    expect(reader.live({ frame: 0 }).join('\n')).toContain('stage 4 (3 checks)');
    expect(reader.live({ frame: 0 }).join('\n')).not.toContain('D7');
  });

  test('only the first failure has its card open; verbose opens all', () => {
    expect(pageOf('broken').match(/we did/g)).toHaveLength(1);
    expect(pageOf('broken')).toMatch(/Also broken\n {3}D6 {2}seaworthy replay D6 --seed 8f21/);
    expect(pageOf('broken', { ...look, verbose: true }).match(/we did/g)).toHaveLength(2);
  });
});

describe('at the end', () => {
  test('what passed is folded into one line', () => {
    expect(pageOf('passed')).toMatch(/✓ ok +stages 4, 3, 2, 1 \(10 checks\) +\d\.\d s/);
    expect(pageOf('passed', { ...look, live: false })).toContain('D14');
  });

  test('build, boot, ready and checks are told apart', () => {
    expect(pageOf('passed')).toMatch(
      /build 1\.8 s · boot 0\.9 s · ready 0\.6 s · checks \S+ s · total \S+ s/,
    );
  });

  test('the skipped are counted, and are not evidence', () => {
    expect(pageOf('broken')).toContain('1 skipped (skipped is not evidence)');
  });

  test('each outcome says what to do next', () => {
    expect(pageOf('passed')).toContain('All 14 checks hold. Go on with: `seaworthy task`');
    expect(pageOf('broken')).toContain('Begin with D2');
    expect(pageOf('broken')).toContain('`seaworthy hint D2`');
    expect(pageOf('undecided')).toContain('SW_NO_DATABASE');
    expect(pageOf('undecided')).toMatch(/Sorry[^]*not to blame[^]*`seaworthy doctor`/);
  });

  test('our own mistake apologises', () => {
    const cause = { kind: 'grader', message: 'checks.ts threw a TypeError' } as const;
    const text = page(
      runWith(({ check }) =>
        check.endsWith('patch') ? { verdict: { kind: 'unknown', cause } } : {},
      ),
    );
    expect(text).toContain('our mistake: checks.ts threw a TypeError');
    expect(text).toMatch(/Sorry: 1 check failed by a mistake of ours/);
    expect(text).not.toContain('doctor');
  });

  test('a cause that several checks share is told once', () => {
    expect(pageOf('undecided').match(/initdb/g)).toHaveLength(1);
    expect(pageOf('undecided')).toMatch(/D2 .* as D1/);
  });

  test('a mistake of the operator is told as it is, without an apology', () => {
    const aborted: RunEvent = {
      type: 'run-aborted',
      at: 5,
      audience: 'learner',
      code: 'SW_NO_PROCFILE',
      message: 'There is no Procfile in ./my-todo.',
    };
    const text = page([...demoRun().slice(0, 2), aborted]);
    expect(text).toContain('Stopped before the end. There is no Procfile in ./my-todo.');
    expect(text).not.toContain('Sorry');
  });

  test('equal remarks are one, each with its line of the contract, and many are capped', () => {
    expect(pageOf('broken')).toContain(
      'POST answers 200; 201 says that something was created (D1, D5, D11)',
    );
    expect(pageOf('broken')).toContain('todo/openapi.yaml:57');
    const many = runWith(({ check }) => ({
      remarks: [{ text: `remark on ${check}`, contract: null }],
    }));
    expect(page(many)).toContain('and 10 more: --verbose');
    expect(page(many, { ...look, verbose: true })).not.toContain('more: --verbose');
  });

  test('a check that broke in some trials only is shown as such', () => {
    expect(pageOf('broken')).toMatch(/no acknowledged write is lost +3\/3/);
  });
});

describe('in plain mode', () => {
  const plain = { ...look, plain: true };

  test('each line is a statement', () => {
    const lines = pageOf('broken', plain).split('\n');
    expect(lines).toContain('Check 2 of 14: broken: no acknowledged write is lost.');
    expect(lines).toContain('Check 3 of 14: blocked: ids are never reused after a restart.');
    expect(lines).toContain('Reason: needs D2.');
    expect(lines.every((line) => /^[A-Z]/.test(line))).toBe(true);
  });

  test('nothing moves', () => {
    const reader = terminalReader(plain);
    for (const event of demoRun().slice(0, 9)) {
      reader.read(event);
      expect(reader.live({ frame: 1 })).toEqual([]);
    }
  });
});
