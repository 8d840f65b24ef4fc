/**
 * The catalogue of what the lint of the curriculum can find: what is wrong, and what to do.
 * A test breaks the content once for each of them.
 */

/** The marker of what an author has still to write. */
export const hole = 'WRITE:';

/** How long the texts are, in words; and how many minutes a stage may take. */
export const lengths = {
  brief: { least: 180, most: 350 },
  hint: { least: 10, most: 60 },
  statement: { most: 150 },
  debrief: { least: 150, most: 300 },
  minutes: { least: 5, most: 120 },
} as const;

const rules = {
  'text/hole': {
    problem: 'This is still to be written: {what}.',
    repair: `Write it in place of this, and take ${hole} out.`,
  },
  'link/place': {
    problem: 'The link leads to {place}, which is not there.',
    repair: 'Mend the path, or take the link out.',
  },
  'link/heading': {
    problem: 'The link leads to #{heading}, and {place} has no such heading.',
    repair: 'It has: {headings}.',
  },
  'project/whole': {
    problem: 'The project has no {name}.',
    repair: 'Write it: the to-do project shows what goes in.',
  },
  'project/contract': {
    problem: 'The contract cannot be used: {said}',
    repair: 'Mend openapi.yaml in this line.',
  },
  'project/loads': {
    problem: 'The project cannot be loaded: {said}',
    repair: 'Mend the file that is named.',
  },
  'exercise/whole': {
    problem: 'The exercise has no {name}.',
    repair: 'Write it: CONTRIBUTING.md says what goes in.',
  },
  'exercise/name': {
    problem: 'The folder {name} is not named by a slug in kebab-case.',
    repair: 'Rename it: lru-cache.',
  },
  'exercise/metadata': {
    problem: 'problem.yaml does not say {key} as it must.',
    repair: 'It needs problem_format_version: 2025-09, a name, a uuid of version 4, and a license.',
  },
  'exercise/languages': {
    problem: 'The accepted submissions are in {count} language(s).',
    repair: 'Solve it in {least} at least, one of them compiled.',
  },
  'exercise/statement': {
    problem: 'The task has {count} words before its first heading.',
    repair: 'Keep it to {most}.',
  },
  'exercise/hints': {
    problem: 'There are {count} hints.',
    repair: 'Write three, as a numbered list: a question, a pointer, an outline.',
  },
  'exercise/debrief': {
    problem: 'The debrief has {count} words.',
    repair: 'Keep it between {least} and {most}.',
  },
  'exercise/unit': {
    problem: 'The exercise belongs to {count} units: so many lessons name it under "Now you".',
    repair: 'Write "- `{slug}`: …" into the list "Now you" of one lesson.',
  },
  'exercise/pin': {
    problem: 'submissions.yaml does not say which case must catch {submission}.',
    repair: 'Write "{submission}: { secret/<case>: { required: [WA] } }".',
  },
  'starter/whole': {
    problem: 'The starter has no {name}.',
    repair: 'Write it: the other starters show what goes in.',
  },
  'starter/settings': {
    problem: 'seaworthy.json does not name the project {project} and the language {language}.',
    repair: 'Write {"project":"{project}","language":"{language}"}.',
  },
  'starter/readme': {
    problem: 'The README has {count} lines.',
    repair: 'Keep it to 20: a learner wants to begin.',
  },
  'stage/whole': {
    problem: 'The stage has no {name}.',
    repair: 'Write it: CONTRIBUTING.md says what goes in.',
  },
  'stage/name': {
    problem: 'The folder {name} is not named <number>-<slug>, the slug in kebab-case.',
    repair: 'Rename it: 5-survive.',
  },
  'stage/slug': {
    problem: 'Two stages of this project have the slug "{slug}".',
    repair: 'A slug is an identity: choose another.',
  },
  'stage/number': {
    problem: 'Two stages of this project have the number {number}.',
    repair: 'Give one of them another.',
  },
  'stage/gap': {
    problem: 'There is no stage {number} before this one.',
    repair: 'Number the stages from 1 without a gap.',
  },
  'stage/checks': {
    problem: 'No check was found.',
    repair: 'Write export default stage({ key: lens(claim, proof, hint) }).',
  },
  'check/claim': {
    problem: 'The claim of {key} is not a plain text on the line below the key.',
    repair: 'Write what the good server does, in one sentence.',
  },
  'check/sentence': {
    problem: 'The claim of {key} is not worded as claims are.',
    repair: 'Begin with a capital, and end without a full stop.',
  },
  'check/hint': {
    problem: 'The check {key} has no first hint as a plain text after its proof.',
    repair: 'Write a question that leads to the cause.',
  },
  'check/question': {
    problem: 'The first hint of {key} is not a question.',
    repair: 'Ask what the learner has to find out, and end with a question mark.',
  },
  'check/mutant': {
    problem: 'No mutant is caught by {check}.',
    repair:
      'Break the reference so that only this check notices, and run: seaworthy new mutant {project} {check} <slug>.',
  },
  'hint/missing': {
    problem: 'The check {key} has no hints.',
    repair: 'Add "## {key}" with the second and the third hint, a paragraph each.',
  },
  'hint/stray': {
    problem: '"{heading}" is no check of this stage.',
    repair: 'Its checks are: {checks}.',
  },
  'hint/rungs': {
    problem: '{key} has {count} paragraph(s).',
    repair:
      'Write two: a concept with a pointer, then an outline. The first hint stands in checks.ts.',
  },
  'hint/order': {
    problem: 'The headings are not in the order of the checks.',
    repair: 'It is: {checks}.',
  },
  'hint/length': {
    problem: 'The hint {rung} of {key} has {count} words.',
    repair: 'Keep it between {least} and {most}.',
  },
  'hint/pointer': {
    problem: 'The second hint of {key} points nowhere.',
    repair: 'Say where the concept is explained: what to look up, a manual, an RFC.',
  },
  'brief/form': { problem: 'The text cannot be read: {said}', repair: 'Mend this line.' },
  'brief/minutes': {
    problem: 'The front matter does not say how many minutes the stage takes.',
    repair: 'Write "minutes:" with a whole number from {least} to {most}.',
  },
  'brief/prerequisites': {
    problem: 'The front matter does not list what one has to know before.',
    repair: 'Write "prerequisites:" with a list of texts; [] where there are none.',
  },
  'brief/concepts': {
    problem: 'The front matter does not list what one learns.',
    repair: 'Write "concepts:" with a list of one text or more.',
  },
  'brief/promise': {
    problem: 'Between the title and the first heading stands no promise of one sentence.',
    repair: 'Say in one sentence what the learner will have when the stage is passed.',
  },
  'brief/section': {
    problem: '"{heading}" is no section of a brief.',
    repair: 'They are: {headings}.',
  },
  'brief/order': {
    problem: 'The sections are: {found}.',
    repair: 'Let them be, in this order: {headings}.',
  },
  'brief/breaks': {
    problem: '"What breaks without it" has {count} sentence(s).',
    repair: 'Say in two what happens in production without this.',
  },
  'brief/contract': {
    problem: 'The contract is not a table.',
    repair: 'Write | Request | Answer |, and a row for each promise.',
  },
  'brief/fine': {
    problem: 'The table of the contract does not say what is left to the server.',
    repair: 'Add a row that begins with "Any of these is fine".',
  },
  'brief/transcript': {
    problem: 'There is no transcript with curl under "Try it".',
    repair: 'Show in a code block what is typed and what comes back.',
  },
  'brief/not-yet': {
    problem: '"Not yet" says nothing.',
    repair: 'Say what this stage does not ask for.',
  },
  'brief/reference': {
    problem: '"After the pass" leads to no file of the reference.',
    repair: 'Link the files that this stage is about: ../../reference/src/….',
  },
  'brief/approaches': {
    problem: '"After the pass" does not name two approaches.',
    repair: 'Write a paragraph that begins with "Two approaches".',
  },
  'brief/mistakes': {
    problem: '"After the pass" does not list common mistakes.',
    repair: 'Write "Common mistakes:" and a list.',
  },
  'brief/length': {
    problem: 'The text has {count} words without code and tables.',
    repair: 'Keep it between {least} and {most}.',
  },
  'mutant/head': { problem: 'The head is not that of a mutant: {said}', repair: 'Complete it.' },
  'mutant/name': {
    problem: 'The name {name} is not a mistake in kebab-case.',
    repair: 'Rename the file: answers-before-it-writes.diff.',
  },
  'mutant/excuse': {
    problem: 'The first line is not a sentence.',
    repair: 'Say why somebody would make this mistake, with a full stop.',
  },
  'mutant/check': {
    problem: 'There is no check {check}.',
    repair: 'The keys stand in stages/*/checks.ts.',
  },
  'mutant/blank': {
    problem: 'The head does not end with an empty line.',
    repair: 'Put one between its three lines and the diff.',
  },
  'mutant/applies': {
    problem: 'The mutant cannot be made: {said}',
    repair: 'Its paths are relative to the reference: --- src/server.ts.',
  },
  'power/form': {
    problem: 'What was counted cannot be read: {said}',
    repair: 'Go back to the committed file, and run: seaworthy prove {project} --record.',
  },
  'power/stale': {
    problem: 'This was counted for {mutant} and {check}, which do not belong together any more.',
    repair: 'Run: seaworthy prove {project} --subject mutant/ --record, or take the entry out.',
  },
} as const satisfies Readonly<Record<`${string}/${string}`, { problem: string; repair: string }>>;

/** What a finding is called. */
export type RuleId = keyof typeof rules;

/** The names of all rules. */
export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** One thing that is not as it must be. */
export interface Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly rule: RuleId;
  readonly problem: string;
  readonly repair: string;
}

/** What a rule finds in a file that it looks at. */
export type FoundInFile = Omit<Finding, 'file'>;

/** A finding in the words of the catalogue. */
export function found(
  rule: RuleId,
  line: number,
  facts: Readonly<Record<string, string | number>> = {},
): FoundInFile {
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (place, name: string) =>
      name in facts ? String(facts[name]) : place,
    );
  return { line, rule, problem: filled(rules[rule].problem), repair: filled(rules[rule].repair) };
}

/** A finding as a tool prints it, so that an editor can jump there. */
export function findingText({ file, line, problem, repair }: Finding): string {
  return `${file}:${line}: ${problem} ${repair}`;
}
