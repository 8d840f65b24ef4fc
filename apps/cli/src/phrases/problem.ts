/** Every sentence of `seaworthy problem`, English. What is wrong with a package is told in the words of `packages/judge`. */
import type { CaseVerdict } from '@seaworthy/core';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
const points = (score: number): string => `${Number(score.toFixed(2))} points`;

/** The words between data; what is filled in is escaped where the lines are written. */
export const problemPhrases = {
  sayWhat: 'Say what to do: verify or check.',
  noSuch: (what: string) => `There is no "${what}"; there are verify and check.`,
  sayPackage: 'Say which package: a folder or a ZIP archive.',
  sayProgram: 'Say which program: seaworthy problem check PACKAGE PROGRAM.',
  unreadable: 'nothing of it can be read.',
  wrongIn: (file: string, what: string) => `${file}: ${what}`,

  // What goes on while nobody sees anything.
  validating: 'the validators',
  measuring: 'the time limit is measured',
  verifying: (what: string, done: number, of: number) => `${what} (${done} of ${of})`,
  judging: 'the program is judged',
  testing: (test: string) => `the tests (${test})`,

  /** How programs are run, and what is then not held. */
  driver: {
    boxed: (name: string) => `Programs run in a box (${name}).`,
    unboxed: (name: string) =>
      `Programs run without a box (${name}), as your user: judge only your own. Times and memory are less exact.`,
    why: (trouble: string) => `No box can be made: ${trouble}.`,
    lacks: (names: readonly string[]) => `Not held here: ${names.join(', ')}.`,
    doctor: 'seaworthy doctor says how to mend that.',
    noReason: 'nothing was said',
  },

  /** The lines of judging a program. */
  check: {
    opening: (facts: {
      readonly problem: string;
      readonly program: string;
      readonly language: string;
      readonly tests: number;
      readonly driver: string;
    }) =>
      `${facts.problem}: ${facts.program} in ${facts.language}, ${plural(facts.tests, 'test')}, ${facts.driver === 'plain' ? 'without a box' : `in a box (${facts.driver})`}`,
    compilerSaid: 'What the compiler said:',
    timeLimit: (limit: string, factor: number) =>
      `Time limit ${limit}${factor === 1 ? '' : ` (this machine takes ${factor} times as long as the one that measured it)`}`,
    test: (facts: {
      readonly verdict: CaseVerdict;
      readonly name: string;
      readonly took: string;
      readonly score: number | null;
      readonly reason: string;
    }) => {
      const score = facts.score === null ? '' : `  ${points(facts.score)}`;
      const why = facts.reason === '' ? '' : `  ${facts.reason}`;
      return `  ${facts.verdict.padEnd(4)}${facts.name}  ${facts.took}${score}${why}`;
    },
    repeated: 'tried twice',
    group: (name: string, score: number) => `  ${name}: ${points(score)}`,
    ending: (verdict: CaseVerdict, score: number | null, tests: number) =>
      `${verdicts[verdict]} (${verdict})${score === null ? '' : `, ${points(score)}`}, after ${plural(tests, 'test')}.`,
    failing: (verdict: CaseVerdict, test: string, reason: string) =>
      `${verdicts[verdict]} in ${test}${reason === '' ? '' : `: ${reason}`}`,
    difference: (line: number, column: number, expected: string, saw: string) =>
      `  line ${line}, column ${column}: expected ${expected}, saw ${saw}`,
    theEnd: 'the end',
    parts: {
      input: 'input',
      expected: 'expected',
      output: 'your output',
      errors: 'your errors',
    },
    empty: (part: string) => `  ${part}: (empty)`,
    part: (part: string, of: number | null) =>
      `  ${part}${of === null ? '' : ` (its beginning, of ${of} bytes)`}:`,
    validatorSays: (text: string) => `  the validator says: ${text}`,
    hint: (text: string) => `  hint: ${text}`,
  },

  /** The lines of proving a package. */
  verify: {
    malformed: (path: string, errors: number) =>
      `${path} is malformed: ${plural(errors, 'error')}.`,
    timeLimit: (limit: string) => `  time limit: ${limit}`,
    wrong: 'Wrong:',
    worthALook: 'Worth a look:',
    ok: 'The package does what it says.',
    fails: (findings: number) =>
      `The package does not do what it says: ${plural(findings, 'finding')}.`,
    notRun: (name: string, why: string) => `  ${name}: not run, ${why}`,
    submission: (name: string, seen: string, score: number | null, slowest: string) =>
      `  ${name}: ${seen}${score === null ? '' : `, ${points(score)}`}, at most ${slowest}`,
  },
};

const verdicts: Readonly<Record<CaseVerdict, string>> = {
  AC: 'Accepted',
  WA: 'Wrong answer',
  TLE: 'Time limit exceeded',
  MLE: 'Memory limit exceeded',
  RTE: 'Run-time error',
  OLE: 'Too much output',
  CE: 'Does not compile',
  JE: 'Judge error: the program is not to blame',
};
