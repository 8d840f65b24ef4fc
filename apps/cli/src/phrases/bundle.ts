/** Every sentence of `seaworthy doctor --bundle`, English. */

/** The words between data; functions take text that is safe to show. */
export const bundlePhrases = {
  place: (path: string, kibibytes: number) =>
    `The bundle lies in ${path} (${kibibytes} KiB). Nothing was sent.`,
  inIt: 'In it:',
  versions: 'the versions of Seaworthy, of Node and of the system',
  findings: (count: number) => `${count} findings of seaworthy doctor`,
  state: 'seaworthy.json: project, root, build, progress, hints',
  noState: 'no seaworthy.json: there is none here',
  run: 'the last run: its checks, failure cards with what your server wrote, and the requests of what failed',
  noRun: 'no run: none is recorded here',
  variables: (names: readonly string[]) =>
    `which of these are set, without their values: ${names.join(', ') || 'none'}`,
  notInIt: 'Not in it: your source, values of the environment, your name, your home.',
  masked: (reasons: readonly string[]) =>
    `Masked: ${reasons.length === 0 ? 'nothing was found that had to be' : reasons.join(', ')}.`,
  readIt: 'It is JSON. Read it before you send it: no pattern knows every secret.',

  /** What a text was masked as. */
  reasons: {
    privateKeys: 'private keys',
    urls: 'passwords in URLs',
    headers: 'headers',
    byName: 'values by their names',
    byForm: 'keys by their form',
    random: 'long random values',
    environment: 'values of the environment',
    folders: 'folders',
    names: 'names',
  },
};
