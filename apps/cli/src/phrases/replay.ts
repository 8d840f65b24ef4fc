/** Every sentence of `seaworthy replay`, and of which failure is meant, English. */

/** The words between data; functions take text that is safe to show. */
export const replayPhrases = {
  // What is known instead of the failure that was named, in SW_NO_REPLAY.
  noFailure: 'The last run found no failure; name a check as stage/key.',
  found: (checks: readonly string[]) => `The last run found: ${checks.join(', ')}.`,

  kept: 'The server runs, with nothing in it. Ctrl-C ends it and removes its data.',
  tryIt: 'Try it in another terminal:',
  tryCommand: (base: string) => `  curl -i ${base}/`,
  endIt: 'End it with kill -9 and start it again on its data:',
  endCommand: (url: string) => `  curl -X POST ${url}/kill`,
  repeat: 'Repeat the failure in another terminal:',
  stoppedAndStarted: 'stopped with SIGTERM and started again',
  killedAndStarted: 'killed with kill -9 and started again',
  doesNotStart: (reason: string) => `it does not start again: ${reason}`,
};
