/** Every sentence of `seaworthy new`, English. What stands in a new exercise or stage is in files of their own. */

/** The words between data; functions take text that is safe to show. */
export const newPhrases = {
  sayWhat: 'Say what to begin: an exercise, a stage, a mutant or a language.',
  noSuch: (kind: string) =>
    `There is no "${kind}" to begin; there are exercise, stage, mutant and language.`,
  noSuchStep: (step: string, steps: readonly string[]) =>
    `The step "${step}" has no exercises that are programs; there are ${steps.join(' and ')}.`,
  words: (kind: string, names: readonly string[]) =>
    `A new ${kind} takes ${names.length} words: seaworthy new ${kind} ${names.join(' ')}.`,

  began: (path: string, files: readonly string[]) => `Began ${path} with ${files.join(', ')}.`,
  whatIsLeft: (path: string) =>
    `seaworthy author check ${path}   says what is still to be written.`,

  programsFirst:
    'Write the three right programs first, then one for each mistake that somebody would make.',
  checksFirst: 'Write the checks first; then break the reference once for each of them:',
  mutantCommand: (project: string, stage: string) =>
    `  seaworthy new mutant ${project} ${stage}/<check> <slug>`,

  noStarter: (folder: string) =>
    `${folder} has no starter from which to take the shape. Write the first one by hand.`,
  writeServer: (model: string) =>
    `Write the server beside them; the starter in ${model} shows what it does before the first stage is passed.`,
  howTested:
    'CONTRIBUTING.md says how the starter is tested, and how seaworthy start learns its program.',
  asIn: (language: string, line: string) => `as in ${language}: ${line}`,

  why: 'why somebody would make this mistake, as a sentence.',
  fragment: 'a fragment of what the failure card says',
  saved: (diff: string, files: readonly string[]) =>
    `Saved ${diff}, and restored ${files.join(', ')} of the reference.`,
  completeHead:
    'Complete its head: why somebody would make this mistake, and a fragment of what the failure card says.',
  showsCard: 'This shows the card, and whether the check catches it:',
  cardCommand: (project: string, mutant: string) =>
    `  seaworthy prove ${project} --subject mutant/${mutant} --cards`,

  // What cannot become a mutant, and what to do: the two parts of SW_UNFIT_CHANGE.
  adds: (names: string) => `it adds ${names}, and a mutant only changes files`,
  takeAway: 'Take what was added away, and run the command again.',
  isStaged: (names: string) => `${names} is staged for a commit`,
  unstage: 'Run git restore --staged on it, and the command again.',
  isNotMade: (file: string | undefined) => `its diff does not make ${file ?? 'the file'} again`,
  onlyLines: 'Change lines of text only: remove, rename or replace no file.',

  noGit: 'there is no git on this machine',
  gitEnded: (how: string) => `it ended with ${how}`,
};
