/** Every sentence of `seaworthy demo`, English. */

/** The words between data; functions take text that is safe to show. */
export const demoPhrases = {
  server: 'the demo server',
  asPlanned:
    'This went as planned: the demo server has one honest fault, and the card above shows it.',
  source: (folder: string) => `Its source is in ${folder}. Can you see where it goes wrong?`,
  next: (folder: string) => [
    'What to do next:',
    `  node bin/seaworthy.js replay --folder ${folder}     see the failure again`,
    '  node bin/seaworthy.js start todo ../my-todo --lang python     begin your own (or another language)',
  ],
};
