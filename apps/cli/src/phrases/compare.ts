/** Every sentence of `seaworthy compare` before there is a comparison, English. Those of a comparison are in `packages/report`. */

/** The words between data; functions take text that is safe to show. */
export const comparePhrases = {
  startingYours: 'starting your server',
  startingBoth: 'building and starting both servers',
  askingBoth: 'asking both',
  atYours: (check: string) => `the check ${check}, at your server`,
  atReference: (check: string) => `the check ${check}, at the reference`,
  noReferences: 'none',

  // What is wrong with a request, in the middle of SW_BAD_REQUEST.
  headerAlone: 'a header is given, and no request to send it with',
  badHeader: 'a header is "Name: value"',
  noUrlBefore: 'no answer comes before it that could give a url',
  noPath: 'it has no path',
  badPath: (path: string) => `the path ${path} does not begin with a slash`,
  moreThanOne: 'there is more than one; put each of several into quotes of its own',
  noMethod: (word: string, near: string | null, methods: readonly string[]) =>
    `${word} is no method; ${near === null ? `there are ${methods.join(', ')}` : `did you mean ${near}?`}`,
};
