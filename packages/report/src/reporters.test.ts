import type { RunEvent } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { demoRun } from './demo-run.ts';
import { hostileRun, hostileStrings } from './hostile.ts';
import { validatePage } from './html.fixture.ts';
import { htmlReport } from './html.ts';
import { jsonReport, ndjsonLine, type JsonReport } from './json.ts';
import { validateJunit } from './junit.fixture.ts';
import { junitReport } from './junit.ts';
import type { TerminalOptions } from './reader.ts';
import { renderCheckList } from './rows.ts';
import { ownStyle, reportersKeepTheLaws } from './reporters.laws.ts';
import { terminalReader } from './terminal.ts';

function terminalOutput(events: readonly RunEvent[], options: TerminalOptions): string {
  const reader = terminalReader(options);
  const lines = events.flatMap((event, at) => [
    ...reader.read(event),
    // Painting after each event would make the laws, which cut streams everywhere, slow for nothing.
    ...(at % 5 === 0 || at > events.length - 3
      ? [...reader.live({ frame: at, at: event.at + 30 }), reader.progress(event.at) ?? '']
      : []),
  ]);
  return [...lines, ...reader.finish()].join('\n');
}

const base = { width: 80, colour: false, plain: false, unicode: true };
const looks: readonly (readonly [name: string, options: TerminalOptions])[] = [
  ['terminal, 80 cells', base],
  ['terminal, coloured', { ...base, colour: true }],
  ['terminal, 40 cells, ASCII', { ...base, width: 40, unicode: false }],
  ['terminal, 30 cells', { ...base, width: 30, colour: true }],
  ['terminal, 100 cells, verbose', { ...base, width: 100, verbose: true }],
  ['terminal, no live region', { ...base, live: false }],
];

for (const [name, options] of looks) {
  reportersKeepTheLaws({
    name,
    width: options.width,
    ...(options.colour ? { own: ownStyle } : {}),
    write: (events) => terminalOutput(events, options),
  });
}

reportersKeepTheLaws({
  name: 'terminal, wider than is read with ease',
  width: 100,
  write: (events) => terminalOutput(events, { ...base, width: 300 }),
});

reportersKeepTheLaws({
  name: 'plain',
  write: (events) => terminalOutput(events, { ...base, plain: true, colour: true }),
  validate: (output) => expect(output).not.toMatch(/[✓✗◦–…·│─⠋]/u),
});

reportersKeepTheLaws({
  name: 'list of checks',
  width: 60,
  write: (events) =>
    events
      .flatMap((event) =>
        event.type === 'run-started' ? renderCheckList(event.stages, { ...base, width: 60 }) : [],
      )
      .join('\n'),
});

reportersKeepTheLaws({
  name: 'JSON',
  write: jsonReport,
  validate: (output) => expect((JSON.parse(output) as JsonReport).seaworthy).toBe(1),
});

reportersKeepTheLaws({ name: 'HTML', write: htmlReport, validate: validatePage });

reportersKeepTheLaws({ name: 'JUnit XML', write: junitReport, validate: validateJunit });

reportersKeepTheLaws({
  name: 'NDJSON',
  write: (events) => events.map(ndjsonLine).join(''),
  validate: (output) => {
    for (const line of output.split('\n').slice(0, -1)) JSON.parse(line);
  },
});

describe('the readers for programs lose nothing', () => {
  test('an event comes back from its line as it was', () => {
    for (const text of Object.values(hostileStrings)) {
      for (const event of hostileRun(text)) expect(JSON.parse(ndjsonLine(event))).toEqual(event);
    }
  });

  test('the document holds cards, remarks and verdicts as they were', () => {
    for (const text of Object.values(hostileStrings)) {
      const events = hostileRun(text);
      const report = JSON.parse(jsonReport(events)) as JsonReport;
      const checks = report.stages.flatMap((stage) => stage.checks);
      for (const event of events) {
        if (event.type !== 'check-ended') continue;
        const { card, verdict, remarks, ms, requests } = event;
        expect(checks.find(({ id }) => id === event.check)).toMatchObject({
          card,
          verdict,
          remarks,
          ms,
          requests,
        });
      }
    }
  });

  test('a run that was cut off is unfinished, and what ran before is kept', () => {
    const events = demoRun('passed');
    const report = JSON.parse(jsonReport(events.slice(0, -20))) as JsonReport;
    expect(report.outcome).toBe('unfinished');
    expect(report.exitCode).toBeNull();
    expect(report.counts.ok).toBeGreaterThan(5);
    expect(report.counts.unrun).toBeGreaterThan(0);
  });

  test('the outcome follows the exit code', () => {
    const outcomes = (['broken', 'passed', 'undecided'] as const).map((ending) => {
      const { outcome, exitCode } = JSON.parse(jsonReport(demoRun(ending))) as JsonReport;
      return [outcome, exitCode];
    });
    expect(outcomes).toEqual([
      ['broken', 1],
      ['passed', 0],
      ['undecided', 3],
    ]);
  });
});
