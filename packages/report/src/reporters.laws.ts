/** The laws that every reader of the event stream keeps, whatever the events hold and wherever they stop. */
import type { RunEvent } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { demoRun } from './demo-run.ts';
import { hostileRun, hostileStrings, rawCommand, rawControl } from './hostile.ts';
import { cells } from './layout.ts';

/** A reader as the laws see it: from events to everything that it would write. */
export interface Reporter {
  readonly name: string;
  /** The whole output, of a stream that may end anywhere. */
  readonly write: (events: readonly RunEvent[]) => string;
  /** Throws when the output is not valid in its format. */
  readonly validate?: (output: string) => void;
  /** The cells that no line may exceed. */
  readonly width?: number;
  /** What it may write itself, and what nobody else's text may become: its styles, its commands. */
  readonly own?: RegExp;
  /** The texts that a program reads out of the output, and may print. */
  readonly texts?: (output: string) => readonly string[];
}

/** The SGR sequences of a terminal in colour. */
// eslint-disable-next-line no-control-regex
export const ownStyle = /\u001b\[\d{1,2}(?:;\d{1,2})*m/g;

/** Every string of a JSON document, the keys too. */
export function textsOfJson(json: string): readonly string[] {
  const texts: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    texts.push(key, ...(typeof value === 'string' ? [value] : []));
    return value;
  });
  return texts;
}

/** Fails unless `output` is harmless, valid and within its width. */
function judge(output: string, reporter: Reporter): void {
  const { own, width = Infinity } = reporter;
  const bare = [
    own === undefined ? output : output.replace(own, ''),
    ...(reporter.texts?.(output) ?? []),
  ];
  const lines = [...new Set(bare.flatMap((text) => text.split('\n')))];
  expect(lines.filter((line) => rawControl.test(line) || line.includes('\u001b'))).toEqual([]);
  expect(lines.filter((line) => rawCommand.test(line))).toEqual([]);
  if (width < Infinity) expect(lines.filter((line) => cells(line) > width)).toEqual([]);
  reporter.validate?.(output);
}

/** Runs the laws on one reader. */
export function reportersKeepTheLaws(reporter: Reporter): void {
  describe(`the reader ${reporter.name}`, () => {
    for (const [name, text] of Object.entries(hostileStrings)) {
      test(`shows ${name} only escaped`, () => {
        judge(reporter.write(hostileRun(text)), reporter);
      });
    }

    test('takes a stream that is cut at any event', () => {
      const events = demoRun('broken');
      for (let length = 0; length <= events.length; length += 1) {
        judge(reporter.write(events.slice(0, length)), reporter);
      }
    });

    test('takes a stream whose beginning is lost', () => {
      const events = demoRun('broken');
      for (let from = 1; from <= events.length; from += 1) {
        judge(reporter.write(events.slice(from)), reporter);
      }
    });

    test('takes a run that was aborted anywhere', () => {
      const events = demoRun('passed');
      const aborted: RunEvent = {
        type: 'run-aborted',
        at: 9999,
        audience: 'learner',
        code: 'SW_DISK_FULL',
        message: 'The disk is full.\n::error::x\u001b[31m',
      };
      for (let length = 0; length < events.length; length += 7) {
        judge(reporter.write([...events.slice(0, length), aborted]), reporter);
      }
    });

    test('writes the same for the same events', () => {
      const events = demoRun('broken');
      expect(reporter.write(events)).toBe(reporter.write(demoRun('broken')));
    });
  });
}
