/** Sentences of the command line itself, whichever command runs, English. */

/** The words between data; functions take text that is safe to show. */
export const programPhrases = {
  stopping: 'Stopping: ending the server and cleaning up. Ctrl-C again ends at once.',
  conduct: (expected: string, saw: string) => `Expected: ${expected}.\nSaw: ${saw}`,
  ourMistake:
    'Something went wrong in Seaworthy itself. We are sorry; your server is not to blame.',
};
