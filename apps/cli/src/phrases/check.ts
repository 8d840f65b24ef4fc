/** Every sentence of `seaworthy check` that no report says, English. */

/** The words between data; functions take text that is safe to show. */
export const checkPhrases = {
  rootSlash: (root: string) => `--root ${root} does not begin with a slash.`,
  runsAlready: (what: string) =>
    `--url names a server that already runs; ${what} says how to start one.`,
  aFolder: 'a folder',
  onlyForUrl:
    '--destroys-data is only for --url; the data of a server that we start is always its own.',
};
