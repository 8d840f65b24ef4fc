/** Every sentence and label of the status, English. */
import { count, groupDigits } from './layout.ts';
import type { Outcome } from './theme.ts';

/** The words of the status; functions take text that is safe to show. */
export const standing = {
  path: 'The path',
  step: (number: number) => `step ${number}`,
  nothingIn: 'nothing yet',
  exercises: (number: number) => count(number, 'exercise'),
  stepsMissing: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Step ${numbers.join('')} is not here yet.`
      : `Steps ${spans(numbers).join(', ')} are not here yet.`,
  here: (title: string, passed: number, of: number) =>
    `${title} (you are here: ${passed} of ${count(of, 'stage')} passed)`,

  inLanguage: (folder: string, language: string) => `${folder}, in ${language}`,
  thisFolder: 'this folder',
  holds: (ok: number, of: number) => `${groupDigits(ok)} of ${groupDigits(of)} hold`,
  also: {
    broken: (number: number) => `${groupDigits(number)} broken`,
    skipped: (number: number) => `${groupDigits(number)} skipped`,
    blocked: (number: number) => `${groupDigits(number)} blocked`,
    unknown: (number: number) => `${groupDigits(number)} unknown`,
    unrun: (number: number) => `${groupDigits(number)} not run`,
  },
  noRecord: (of: number) => `${count(of, 'check')}, no record`,
  checks: (of: number) => count(of, 'check'),
  hints: (number: number) => count(number, 'hint'),
  tally: (passed: number, of: number, hints: number) =>
    [
      `${passed} of ${count(of, 'stage')} passed`,
      hints === 0 ? 'no hint used' : `${count(hints, 'hint')} used`,
    ] as const,
  never: 'never checked',

  nothingHere: 'There is no project of yours in this folder.',
  projects: 'What you can begin:',
  failure: 'First failure:',
  next: 'Next:',
  does: {
    start: 'begin with a starter in your language',
    startExercise: (step: number) => `the first exercise of step ${step}`,
    checkServer: 'check the server that lies here, and write down what it passes',
    hint: 'one hint more',
    compare: 'see it beside the reference',
    checkAgain: 'after you have mended it',
    checkMended: (name: string) => `${name} held when it was repeated: check all of it`,
    checkBroken: 'see what is broken',
    task: (title: string) => `read what "${title}" asks for`,
    check: 'see how far your server is',
    doctor: 'see whether this machine lacks something',
    undecided: 'not everything could be decided: check again',
    keep: 'after each change, see that all still holds',
  },
} as const;

/** The same for a reader that speaks: whole statements. */
export const spokenStanding = {
  step: (number: number, name: string, what: string) =>
    `Step ${number} of the path, ${name}: ${what}.`,
  project: (title: string, where: string) => `The project ${title}, in ${where}.`,
  stage: (place: string, title: string, state: string) => `Stage ${place}: ${title}: ${state}.`,
  states: {
    ok: 'passed',
    broken: 'broken',
    blocked: 'blocked',
    skipped: 'skipped',
    unknown: 'undecided',
    next: 'this one is next',
    open: 'not checked yet',
  } satisfies Record<Outcome | 'next' | 'open', string>,
  checked: (ago: string) => `checked ${ago}`,
  failure: (name: string, claim: string) => `The first failure is ${name}: ${claim}.`,
  command: (command: string, does: string) => `Type ${command} to: ${does}.`,
} as const;

/** 1, 2, 3, 6 -> "1 to 3", "6". */
function spans(numbers: readonly number[]): string[] {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`));
}

/** How long ago something was, in words: "just now", "2 hours ago". What lies ahead, by a clock that was set back, is a date. */
export function agoInWords(at: number, now: number): string {
  const seconds = Math.floor((now - at) / 1000);
  if (seconds < -90) return `on ${new Date(at).toISOString().slice(0, 10)}`;
  if (seconds < 60) return 'just now';
  const { size, unit } = units.findLast(({ from }) => seconds >= from) ?? minute;
  return `${count(Math.floor(seconds / size), unit)} ago`;
}

const day = 86_400;
const minute = { from: 60, size: 60, unit: 'minute' };

/** From how many seconds on a unit is used, and how long it is. */
const units = [
  minute,
  { from: 3600, size: 3600, unit: 'hour' },
  { from: day, size: day, unit: 'day' },
  { from: 14 * day, size: 7 * day, unit: 'week' },
  { from: 60 * day, size: 30 * day, unit: 'month' },
  { from: 730 * day, size: 365 * day, unit: 'year' },
];
