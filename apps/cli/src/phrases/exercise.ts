/** Every sentence of the command line about exercises, English. Their statements, hints and debriefs are in the curriculum. */

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The words between data; functions take text that is safe to show. */
export const exercisePhrases = {
  noScenario: 'it exports no function by default. Write "export default async function …".',
  begun: (exercise: string, language: string, folder: string) =>
    `${exercise}, in ${language}: the starter lies in ${folder}.`,
  commands: (folder: string) => [`  cd ${folder}`, '  seaworthy task', '  seaworthy watch'],
  firstStep: 'Read the task first. Then watch checks your program whenever you save.',
  noLanguage: (word: string, didYouMean: string, slugs: string) =>
    `There is no starter in "${word}". ${didYouMean}There are ${slugs}.`,

  making: (test: string) => `the large tests are made (${test})`,
  notHere: (option: string) => `--${option} is for servers, and an exercise is a program.`,
  formats: (format: string) =>
    `An exercise is told as terminal, plain, json or ndjson, not as ${format}.`,
  noProgram: (endings: string) => `no source file is there; known endings are ${endings}`,

  accepted: (tests: number, language: string) =>
    `All ${plural(tests, 'test')} passed, in ${language}. Well done.`,
  why: 'Why it works, and where it matters: seaworthy task',
  again: (command: string) => `  again: ${command}`,
  help: '  help: seaworthy hint',
  seeded: (seed: string, size: string) =>
    `  This test is made from the seed ${seed}${size === '' ? '' : ` (${size})`}.`,
  noSuchTest: (name: string, tests: readonly string[]) =>
    `There is no test "${name}". There are: ${tests.join(', ')}.`,

  example: (number: number, of: number) => (of === 1 ? 'Example' : `Example ${number}`),
  input: 'Input:',
  output: 'Output:',
  afterwards: 'You have solved it. Why it works:',
  hint: (number: number, of: number, text: string) => `${number}/${of}  ${text}`,
  oneMore: (left: number) =>
    `${left === 1 ? 'One more hint' : `${left} more hints`}: seaworthy hint`,
  noMore: 'That is all we have. The task says what counts: seaworthy task',

  saved: (paths: readonly string[]) => `saved: ${paths.join(', ')}`,
  watching: (files: number) =>
    `Watching ${plural(files, 'file')}. Save to check again; Ctrl-C ends.`,

  status: {
    exercise: (title: string, language: string | null) =>
      language === null ? title : `${title}, in ${language}`,
    solved: 'solved',
    tried: 'not solved yet',
    untried: 'not checked yet',
    hints: (count: number) => `${plural(count, 'hint')} read`,
    step: (step: string, solved: number, of: number) => `Step ${step}: ${solved} of ${of} solved`,
    unit: (number: number, title: string) => `${number}. ${title}`,
    begin: (slug: string) => `Next: seaworthy start ${slug}`,
    goOn: 'Next: seaworthy watch',
  },

  badTimeLimit: 'it holds no limit. Write it anew: seaworthy prove SLUG --record.',
  prove: {
    opening: (count: number) => plural(count, 'exercise'),
    proved: (
      slug: string,
      { submissions, tests }: { readonly submissions: number; readonly tests: number },
      limit: string,
    ) =>
      `  holds   ${slug}: ${plural(submissions, 'submission')}, ${plural(tests, 'test')}, limit ${limit}`,
    failed: (slug: string) => `  BROKEN  ${slug}`,
    complaint: (text: string) => `            ${text}`,
    notRun: (submission: string, why: string) => `${submission} was not run: ${why}.`,
    noLimit: 'none',
    limitMissing: 'No time limit is kept. Measure it: seaworthy prove SLUG --record.',
    limitLow: (limit: string, slowest: string) =>
      `The limit that is kept is ${limit} here, and a right submission takes ${slowest}. Measure it anew: seaworthy prove SLUG --record.`,
    ending: (passed: number, failed: number) => `${passed} passed, ${failed} failed`,
  },
};
