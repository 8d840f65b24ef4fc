/** Every sentence of `seaworthy task`, English. The texts of the stages are in the curriculum. */

/** The words between data; functions take text that is safe to show. */
export const taskPhrases = {
  allPassed: (project: string, stages: number) =>
    `${project}: you have passed all ${stages} stages. Well done.`,
  readAgain: 'Read a stage again with its number: seaworthy task 1',
  checkAgain: 'After each change of your server, see that it still holds: seaworthy check',
  heading: (project: string, number: number, of: number, title: string) =>
    `${project}, stage ${number} of ${of}: ${title}`,
  checks: 'What is checked:',
};
