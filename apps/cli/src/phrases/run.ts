/** Every sentence of `seaworthy run`, English. */

/** The words between data; functions take text that is safe to show. */
export const runPhrases = {
  whichApp: (names: string) => `Say which app, one of: ${names}.`,
  badPort: (port: string) => `--port ${port} is not a number from 1 to 65535.`,
  portTaken: (port: number) => `${port} is taken`,
  runs: (app: string, url: string, folder: string) => [
    `The app ${app} runs at ${url}`,
    `Its data are kept in ${folder}. Ctrl-C ends it, and they stay.`,
  ],
  ended: (app: string) => `The app ${app} has ended by itself; its data are kept. It wrote last:`,
  /** Instead of the address of an app that runs already. */
  noAddressYet: 'an address that it has yet to say',
};
