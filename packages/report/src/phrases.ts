/** Every sentence and label that reports show, English. Codes and their messages are in the catalogue of `core`. */
import { count, groupDigits } from './layout.ts';

const list = (items: readonly string[]): string => items.join(', ');

/** The words between data; functions take text that is safe to show. */
export const phrases = {
  seed: (seed: string) => `seed ${seed}`,
  checking: (target: string) => `checking ${target}`,
  planned: (stages: number, checks: number) =>
    `${count(stages, 'stage')}, ${count(checks, 'check')}`,
  stageInShort: (number: number, title: string, checks: number) => `${number} ${title} (${checks})`,
  stageHeading: (number: number) => `stage ${number}`,
  foldedStages: (numbers: readonly number[], checks: number) =>
    `${numbers.length === 1 ? 'stage' : 'stages'} ${list(numbers.map(String))} (${count(checks, 'check')})`,

  needs: (what: string) => `needs ${what}`,
  sameAs: (what: string) => `as ${what}`,
  trialsInShort: (broken: number, of: number) => `${broken}/${of}`,
  serverDied: 'server died',
  environmentCause: (code: string, message: string) => `this machine, ${code}: ${message}`,
  graderCause: (message: string) => `our mistake: ${message}`,

  did: 'we did',
  expected: 'expected',
  saw: 'saw',
  survivors: 'survivors',
  trials: 'trials',
  log: 'your log',
  replay: 'replay',
  byHand: 'by hand',
  hint: (rung: number, of: number) => `hint ${rung}/${of}`,
  hintCommand: (number: string) => `seaworthy hint ${number}`,
  contractAt: (file: string, line: number) => `${file}:${line}`,
  trialsOf: (broken: number, of: number) =>
    broken === of
      ? `broken in ${of} of ${of}`
      : `broken in ${broken} of ${of}, held in ${of - broken}`,
  counts: {
    acknowledged: 'acknowledged',
    surviving: 'surviving',
    lost: 'lost',
  },
  more: (number: number, noun: string) => `and ${count(number, `more ${noun}`)}`,
  left: (number: number, noun: string) => `${count(number, `more ${noun}`)}, not shown`,
  nothingSeen: '(nothing)',
  endsAt: 'ends here',
  differsAt: (position: number) => `differs from character ${groupDigits(position)} on`,

  runningTrial: (number: number, of: number) => `trial ${number} of ${of}`,
  requests: (number: number) => count(number, 'request'),
  stillRunning: (what: string, time: string) => `still running: ${what}, ${time}`,
  between: 'between two checks',
  placeOf: (number: number, of: number) => `${number} of ${of}`,

  remarks: 'Remarks: they break nothing, and are worth mending',
  moreRemarks: (number: number) => `and ${groupDigits(number)} more: --verbose`,
  alsoBroken: 'Also broken',
  times: {
    build: 'build',
    boot: 'boot',
    ready: 'ready',
    checks: 'checks',
    total: 'total',
  },

  tally: {
    ok: (n: number) => count(n, 'check') + (n === 1 ? ' holds' : ' hold'),
    broken: (n: number) => `${groupDigits(n)} broken`,
    blocked: (n: number) => `${groupDigits(n)} blocked`,
    unknown: (n: number) => `${groupDigits(n)} unknown`,
    skipped: (n: number) => `${groupDigits(n)} skipped (skipped is not evidence)`,
    unrun: (n: number) => `${groupDigits(n)} not run`,
  },

  passed: (checks: number) =>
    checks === 1
      ? 'The check holds. Go on with: `seaworthy task`'
      : `All ${groupDigits(checks)} checks hold. Go on with: \`seaworthy task\``,
  passedButSkipped: (skipped: number) =>
    `What was checked holds; about the ${groupDigits(skipped)} skipped nothing is known. Go on with: \`seaworthy task\``,
  broken: (number: string, claim: string) =>
    `Not yet. Begin with ${number}: ${claim}. Mend it and run \`seaworthy check\` again; for help: \`seaworthy hint ${number}\``,
  undecided:
    'Nothing is broken, but not everything could be decided: read what is unknown or blocked above, and run the check again.',
  nothingChecked: 'No check was run, so nothing is known about the server.',
  sorryEnvironment: (checks: number, what: string) =>
    `Sorry: ${checks === 0 ? 'the run' : count(checks, 'check')} could not be decided on this machine (${what}). Your server is not to blame. See what is missing with: \`seaworthy doctor\``,
  sorryGrader: (checks: number, run: string) =>
    `Sorry: ${count(checks, 'check')} failed by a mistake of ours, not by your server. Please report it, with what was kept of the run ${run} in .seaworthy/`,
  aborted: (message: string) => `Stopped before the end. ${message}`,
  report: (path: string) => `report: ${path}`,
  cutOff: 'The record of this run ends here: it was cut off before its end.',
} as const;

/** The same for a reader that speaks: whole statements, no symbol that carries a meaning alone. */
export const spoken = {
  opening: (title: string, target: string, seed: string) =>
    `Seaworthy checks ${title}, in ${target}. Seed ${seed}.`,
  plan: (stages: number, checks: number) =>
    `The plan: ${count(stages, 'stage')}, ${count(checks, 'check')}.`,
  stage: (number: number, title: string, checks: number) =>
    `Stage ${number}: ${title}. ${count(checks, 'check')}.`,
  stageEnded: (number: number, verdict: string) => `Stage ${number} is ${verdict}.`,
  work: (text: string) => `Now: ${text}.`,
  check: (position: number, of: number, outcome: string, claim: string) =>
    `Check ${position} of ${of}: ${outcome}: ${claim}.`,
  announced: (position: number, of: number, lens: string, claim: string) =>
    `Check ${position} of ${of}, ${lens}: ${claim}.`,
  outcomes: {
    ok: 'passed',
    broken: 'broken',
    blocked: 'blocked',
    skipped: 'skipped',
    unknown: 'unknown',
  },
  note: (text: string) => `Reason: ${text}.`,
  moreBroken: (number: string, replay: string) =>
    `Failure ${number} can be seen with the command: ${replay}`,
  failure: (number: string, claim: string) => `Failure ${number}: ${claim}.`,
  unnumbered: (claim: string) => `Failure: ${claim}.`,
  code: (code: string) => `Code: ${code}.`,
  step: (place: string, at: string, who: string, text: string) =>
    `What we did, step ${place}, at ${at}: ${who}: ${text}.`,
  expected: (text: string) => `Expected: ${text}.`,
  contract: (file: string, line: number, text: string) =>
    `The contract, ${file} line ${line}, says: ${text}`,
  saw: (text: string) => `Saw: ${text}.`,
  difference: (place: string, at: string, expected: string, saw: string) =>
    `Difference ${place}, at ${at}: expected ${expected}, saw ${saw}.`,
  survivors: (acknowledged: number, surviving: number, lost: number) =>
    `Survivors: ${groupDigits(acknowledged)} acknowledged, ${groupDigits(surviving)} surviving, ${groupDigits(lost)} lost.`,
  lost: (names: readonly string[]) => `Lost, the first ones: ${list(names)}.`,
  trials: (text: string) => `Trials: ${text}.`,
  log: (process: string, at: string, text: string) => `Your log, ${process}, at ${at}: ${text}`,
  left: (text: string) => `There are ${text}.`,
  replay: (command: string) => `Replay with the command: ${command}`,
  byHand: (command: string) => `Or by hand, with the script: ${command}`,
  hint: (rung: number, of: number, text: string) => `Hint ${rung} of ${of}: ${text}`,
  remark: (text: string, checks: string) => `Remark on ${checks}: ${text}.`,
  tally: (text: string) => `Result: ${text}.`,
  times: (text: string) => `Times: ${text}.`,
  report: (path: string) => `Report: ${path}`,
} as const;
