/** Every sentence of `seaworthy author`, English. What it finds is told in the words of `packages/content`. */

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The words between data; functions take text that is safe to show. */
export const authorPhrases = {
  sayWhat: 'Say what to do: check.',
  noSuch: (what: string) => `There is no "${what}"; there is check.`,
  noFolder: (folder: string) => `There is no folder ${folder}.`,
  elsewhere: (place: string) => `${place} is not in curriculum/, where the content lies.`,
  nothingFound: (folder: string, files: number) => `Nothing found in ${folder}, ${files} files.`,
  found: (findings: number, files: number) =>
    `${plural(findings, 'finding')} in ${plural(files, 'file')}.`,
};
