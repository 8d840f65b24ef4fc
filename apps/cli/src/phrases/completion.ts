/** Every sentence of `seaworthy completion`, English. */

/** The words between data; functions take text that is safe to show. */
export const completionPhrases = {
  noShell: (name: string, known: string) =>
    `There is no completion for ${name}; there is one for ${known}.`,
  whatFor: 'Your shell can complete commands, options, stages and checks with Tab.',
  fromNextOn: (shell: string) => `In ${shell}, from the next session on:`,
  onlyNow: 'or in this session only:',
  meanings: {
    generalHelp: 'say what there is',
    version: 'say the version',
    help: 'say what it takes',
    method: 'a request',
  },
};
