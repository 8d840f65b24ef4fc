/** Every sentence of `seaworthy watch`, English. */

/** The words between data; functions take text that is safe to show. */
export const watchPhrases = {
  watching: (files: number) => `watching ${files === 1 ? '1 file' : `${files} files`}`,
  stage: (number: number, of: number, title: string) => `stage ${number} of ${of}, ${title}`,
  running: 'checking; what you save now begins it anew',
  waiting: 'another run goes on in this folder; this one begins when it has ended',
  saved: (paths: readonly string[]) => {
    const [first = '', ...others] = paths;
    return others.length === 0
      ? `${first} was saved`
      : `${first} and ${others.length} more were saved`;
  },
  again: 'once more',
  everything: 'all stages',
  continued: 'stopped and continued: what was measured meanwhile is not used',
  passed: (title: string, next: string) =>
    `"${title}" is passed. Next: "${next}". Press t to read it.`,
  passedInWords: (title: string, next: string) =>
    `"${title}" is passed. Next: "${next}". Read it: seaworthy task`,
  allPassed: (title: string) => `${title}: every stage is passed. Well done.`,
  polling: 'This machine watches no more files for you, so they are looked at twice a second.',
  written: (path: string) =>
    `${path} changes whenever your server runs, so it is not watched any more. Keep data in DATA_DIR.`,
  noFailure:
    'The last run found no failure, so there is no hint to give. t shows the text of the stage.',
  noOtherCard: 'There is no other failure.',
  stillChecking: 'That comes when the run has ended.',
  ends: 'Watching has ended.',
  keys: {
    r: 'run again',
    h: 'hint',
    c: 'next card',
    t: 'task',
    a: 'all stages',
    q: 'quit',
  },
};
