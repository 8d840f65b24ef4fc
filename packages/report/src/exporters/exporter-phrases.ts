/** Every sentence and label of the exporters that neither the terminal nor the page has, English. */
import type { Cause } from '@seaworthy/core';
import { count, groupDigits } from '../layout.ts';
import { phrases } from '../phrases.ts';

/** What a verdict is called in a format that keeps the word of its producer. */
export type VerdictWord = 'holds' | 'broken' | 'not run' | Cause['kind'];

/** The words of the exporters; functions take text that is safe to show. */
export const exported = {
  /** The entry that stands for a run which shows less than it was to show. */
  wholeRun: {
    ends: 'it comes to its end',
    decides: 'it decides everything that it asks',
  },
  gist: (expected: string, saw: string) => `${phrases.expected} ${expected}; ${phrases.saw} ${saw}`,
  because: (word: VerdictWord, note: string) => (note === '' ? word : `${word}: ${note}`),
  replay: (command: string) => `${phrases.replay}: ${command}`,
  checkOnly: (id: string, seed: string) => `seaworthy check --only ${id} --seed ${seed}`,
  checkAll: 'seaworthy check',

  annotation: {
    check: (number: string, claim: string) => `${number} ${claim}`,
    run: (project: string, outcome: string) => `${project}: ${outcome}`,
    remark: (checks: string) => `Remark on ${checks}`,
    more: (number: number, noun: string) => `and ${count(number, `more ${noun}`)}`,
    whereMore: 'All of them are in the summary of this step.',
    nouns: { error: 'failure', warning: 'undecided check', notice: 'remark' },
  },

  summary: {
    heading: (project: string, outcome: string) => `Seaworthy: ${project}: ${outcome}`,
    columns: ['', 'check', 'verdict', 'lens', 'time'],
    signs: {
      ok: '✅',
      broken: '❌',
      blocked: '◦',
      skipped: '–',
      unknown: '❔',
      unrun: '·',
    },
    card: (number: string, claim: string) => `${number} ${claim}`,
    cardsLeft: (number: number) =>
      `${count(number, 'more card')} would not fit into a summary of GitHub. They are in the report of the run.`,
    rowsLeft: (number: number) =>
      `${groupDigits(number)} more of the checks would not fit into a summary of GitHub.`,
    remarks: phrases.remarks,
  },

  /** The sentence that Exercism asks for where output is cut. */
  outputCut: 'Output was truncated. Please limit to 500 chars',
} as const;
