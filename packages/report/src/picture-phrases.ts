/** Every sentence and label of the pictures, English, for eyes and for ears. */
import { count, groupDigits } from './layout.ts';
import type { Condition } from './picture/spans.ts';
import type { RequestEnd } from './story.ts';

const list = (items: readonly string[]): string => items.join(', ');

/** The words of pictures; functions take text that is safe to show. */
export const pictured = {
  inTime: 'in time',
  load: 'load',
  instance: (number: number) => `instance ${number}`,
  server: 'server',
  nobody: 'no instance',
  acts: 'we acted',
  conditions: {
    gone: 'not there',
    starting: 'starting',
    ready: 'ready',
    draining: 'draining',
    paused: 'frozen',
  } satisfies Record<Condition, string>,
  ends: {
    answered: 'answered',
    refused: 'answered with 4xx',
    failed: 'failed',
    cut: 'cut by us',
  } satisfies Record<RequestEnd, string>,
  failedRequests: (number: number) => `${count(number, 'failed request')}`,
  requests: (number: number) => count(number, 'request'),
  outOf: (drawn: number, all: number) =>
    `${groupDigits(drawn)} of ${count(all, 'request')} are drawn`,
  actsLeft: (number: number) => `${count(number, 'more act')}, not drawn`,

  loadTitle: (perSecond: number, time: string) =>
    `${groupDigits(perSecond)} requests a second for ${time}`,
  loadEnds: (sent: number, failed: number) =>
    `${groupDigits(sent)} sent, ${groupDigits(failed)} failed`,
  slowest: 'slowest',
  p99OverTime: (most: string) => `p99 over time, at most ${most}`,
  lag: (p99: string, most: string) =>
    `Our own lateness in sending them: p99 ${p99}, at most ${most}`,
  statusCount: (name: string, number: number) => `${groupDigits(number)} x ${name}`,
} as const;

/** The same as whole statements. */
export const spokenPicture = {
  inTime: (from: string, to: string) => `In time, from ${from} to ${to}`,
  lane: (name: string, what: readonly string[]) => `${name}: ${list(what)}`,
  since: (condition: string, at: string) => `${condition} from ${at} on`,
  always: (condition: string) => `${condition} all the time`,
  nothing: 'nothing',
  acts: (acts: readonly string[]) => `We did: ${list(acts)}`,
  act: (at: string, text: string) => `at ${at} ${text}`,
  firstFailures: (at: readonly string[]) => `the first at ${list(at)}`,
  load: (title: string, ends: string) => `Load: ${title}: ${ends}`,
  latency: (parts: readonly string[]) => `Latency: ${list(parts)}`,
  within: (share: string, time: string) => `${share} within ${time}`,
  shares: ['half', '90 of 100', '99 of 100', '999 of 1,000', 'all'],
  overTime: (most: string, at: string, least: string) =>
    `The p99 over time was highest at ${at} with ${most}, and lowest with ${least}`,
  histogram: (parts: readonly string[]) => `How many took how long: ${list(parts)}`,
  bucket: (number: number, upto: string) => `${groupDigits(number)} up to ${upto}`,
  statements: (parts: readonly string[]) =>
    `Statements in the database for each request: ${list(parts)}`,
  statementsOf: (line: string, least: number, most: number) =>
    least === most ? `${line} ${least}` : `${line} ${least} to ${most}`,
} as const;
