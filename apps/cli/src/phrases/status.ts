/** Every sentence of `seaworthy status` that `packages/report` does not say, English. */

/** The words between data; functions take text that is safe to show. */
export const statusPhrases = {
  ofFolder: (words: readonly string[]) =>
    `The status is that of a folder: --folder ${words.join(' ')}.`,
};
