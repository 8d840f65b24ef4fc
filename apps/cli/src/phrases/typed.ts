/** Sentences about a command line that several commands could not take, English. */

/** The words between data; functions take text that is safe to show. */
export const typedPhrases = {
  oneFolder: (others: readonly string[]) =>
    `One folder at a time: ${others.join(' ')} is too much.`,
  oneCheck: (others: readonly string[]) => `One check at a time: ${others.join(' ')} is too much.`,
  oneRun: (others: readonly string[]) => `One run at a time: ${others.join(' ')} is too much.`,
  oneShell: (others: readonly string[]) => `One shell at a time: ${others.join(' ')} is too much.`,
  onePackage: (others: readonly string[]) =>
    `One package at a time: ${others.join(' ')} is too much.`,
  oneProgram: (others: readonly string[]) =>
    `One program at a time: ${others.join(' ')} is too much.`,
  oneFile: (others: readonly string[]) => `One file at a time: ${others.join(' ')} is too much.`,
  /** Before the next sentence; nothing where nothing is near. */
  didYouMean: (near: string | null) => (near === null ? '' : `Did you mean "${near}"? `),
};
