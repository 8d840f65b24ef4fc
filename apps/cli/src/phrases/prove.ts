/** Every sentence of `seaworthy prove`, English. */

/** The words between data; functions take text that is safe to show. */
export const provePhrases = {
  noServer: (name: string, caughtBy: string | undefined) =>
    `No server is called ${name === '' ? 'so' : `"${name}"`}${caughtBy === undefined ? '' : ` and caught by "${caughtBy}"`}.`,
  noPart: (text: string) =>
    `--part ${text} is no part. Write K/N, such as 1/4 for the first quarter.`,
  noWholeNumber: (option: string, text: string) =>
    `--${option} ${text} is no whole number from 1 to 100.`,

  opening: (project: string, servers: number, seeds: readonly string[]) =>
    `${project}: ${servers === 1 ? '1 server' : `${servers} servers`}, ${seeds.length === 1 ? `seed ${seeds[0] ?? ''}` : `seeds ${seeds[0] ?? ''} to ${seeds.at(-1) ?? ''}`}`,
  seedsDone: (subject: string, seeds: number, of: number) => `${subject}, ${seeds} of ${of} seeds`,
  serversDone: (ended: number, of: number, minutes: number) =>
    `${ended} of ${of} servers, ${minutes} min`,
  recorded: (file: string) => `What was counted is in ${file}.`,
  stopped: (proved: number, of: number) => `Stopped: ${proved} of ${of} servers were proved.`,
  ending: (passed: number, failed: number) => `${passed} passed, ${failed} failed`,

  // The line of each server: a word of six letters, and what came of it.
  words: {
    holds: 'holds ',
    broken: 'BROKEN',
    fails: 'fails ',
    passes: 'PASSES',
    caught: 'caught',
    missed: 'MISSED',
  },
  notRun: 'not run',
  held: (seeds: number, checks: number) => `${seeds} × ${checks} checks`,
  failed: (broken: number, first: string | undefined) =>
    `${broken} broken, first ${first ?? 'none'}`,
  caught: (caught: number, of: number, check: string) => `${caught} of ${of} by ${check}`,
  asRemark: ' (remark)',
  andBy: (others: number) => (others === 0 ? '' : `, and by ${others} more`),
  legend:
    'X the check that must catch it, R the same by a remark, ! missed by it, x another check that sees it too',

  // What is wrong with a server or a check.
  wasNotRun: (name: string) => `${name}: was not run`,
  blamed: (name: string, check: string, verdict: string) =>
    `${name} is right, but ${check} says ${verdict}`,
  inSeed: (complaint: string, seed: string, text: string) =>
    `${complaint} (seed ${seed}):\n${text}`,
  passesHollow: (name: string, stage: string) =>
    `${name} is hollow, but passes every stage up to ${stage}`,
  missed: (
    name: string,
    check: string,
    {
      caught,
      of,
      missed,
      others,
    }: {
      readonly caught: number;
      readonly of: number;
      readonly missed: readonly string[];
      readonly others: readonly string[];
    },
  ) =>
    `${name}: ${check} caught it ${caught} of ${of} times (${missed.join('; ')}); broken were at first: ${others.join(', ') || 'nothing'}`,
  missedWith: (seed: string, verdict: string) => `seed ${seed}: ${verdict}`,
  unknown: (cause: string) => `unknown, ${cause}`,
  saysNot: (name: string, check: string, says: string) =>
    `${name}: what ${check} says does not contain "${says}"`,
  unproved: (check: string) => `${check}: no mutant is caught by this check (or its lens) alone`,

  // What is wrong with the seaworthy.json of a server, in SW_BAD_CONTENT.
  noStage: (member: string, value: string, project: string, stages: readonly string[]) =>
    `"${member}" is ${value}, which is no stage of ${project}. Its stages are: ${stages.join(', ')}.`,
  fromAfterUpTo: (from: string, upTo: string) =>
    `"from" is ${from}, which comes after ${upTo} of "upTo".`,
  noMustFail: 'a hollow server says in "mustFail" which stage it must fail.',
};
