/** Every sentence and label of the HTML page that the terminal does not have, English. */
import type { RunOutcome } from './ending.ts';
import { count, groupDigits } from './layout.ts';

/** The words of the page; functions take text that is safe to show. */
export const paged = {
  title: (project: string, outcome: string) => `${project}: ${outcome} – Seaworthy`,
  untitled: 'A run',
  wholeRun: 'The run',
  outcomes: {
    passed: 'passed',
    broken: 'broken',
    undecided: 'undecided',
    aborted: 'stopped before its end',
    unfinished: 'not finished',
  } satisfies Record<RunOutcome, string>,
  skip: 'To the first failure',
  target: 'server',
  seed: 'seed',
  run: 'run',
  when: 'when',
  result: 'result',
  times: 'times',
  broken: 'What is broken',
  stages: 'Stages and checks',
  remarks: 'Remarks',
  checks: (number: number) => count(number, 'check'),
  lens: (lens: string, question: string) => `${lens}: ${question}`,
  who: 'who',
  at: 'at',
  place: 'where',
  timeline: 'In time',
  toScale: (from: string, to: string) =>
    `Drawn to scale from ${from} to ${to} since the check began.`,
  legend: 'What the signs mean',
  actsTitle: 'What we did to the server',
  load: 'Under load',
  latencyTitle: 'How long the answers took, over time',
  sentBelow: 'Below: how many were sent.',
  histogramTitle: 'How long the answers took',
  histogramNote:
    'How many requests took how long. Each step to the right is so many times as long.',
  statementsTitle: 'Statements in the database',
  statementsNote: 'One bar for each request, in their order.',
  requests: 'Requests',
  requestsShown: (shown: number, all: number) =>
    shown === all
      ? `All ${groupDigits(all)} requests`
      : `${groupDigits(shown)} of ${groupDigits(all)} requests`,
  request: 'request',
  answer: 'answer',
  took: 'took',
  statements: 'statements',
  instance: 'instance',
  more: (number: number, noun: string) => `${count(number, `more ${noun}`)}, not shown.`,
  notRun: 'not run',
  footer:
    'Made by Seaworthy from the record of this run. This page asks nothing of any other place.',
} as const;
