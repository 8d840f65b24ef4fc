/** Every sentence of `seaworthy hint`, English. The hints themselves are in the curriculum. */

/** The words between data; functions take text that is safe to show. */
export const hintPhrases = {
  noMore: 'That is all we have. The text of the stage says more: seaworthy task',
  more: (left: number, check: string) =>
    `${left === 1 ? 'One more hint' : `${left} more hints`}: seaworthy hint ${check}`,
};
