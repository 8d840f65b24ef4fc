/** Every sentence of `seaworthy report`, English. Those of the reports themselves are in `packages/report`. */

/** The words between data; functions take text that is safe to show. */
export const reportPhrases = {
  noRuns: 'There is no run yet. Check a server: seaworthy check',
  run: (name: string, outcome: string, seed: string) =>
    `${name}  ${outcome.padEnd(12)}  seed ${seed}`,

  // What is known instead of the run that was named, in SW_NO_RUN.
  nothingChecked: 'Nothing was checked there yet: seaworthy check does it.',
  several: (runs: readonly string[]) => `Several begin like that: ${runs.join(', ')}.`,
  lastOnes: (runs: readonly string[]) =>
    `The last ones are: ${runs.join(', ')}. seaworthy report --list names all.`,
};
