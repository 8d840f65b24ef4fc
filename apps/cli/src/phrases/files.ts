/** Sentences about the files that commands read and write, English. */

/** The words between data; functions take text that is safe to show. */
export const filePhrases = {
  // What is wrong with a file that was named to write into.
  isFolder: (option: string, file: string) =>
    `${option} names ${file}, which is a folder; name a file in it.`,
  twoReports: (file: string) => `Two reports cannot both be written to ${file}.`,
  noFile: (option: string) => `${option} names no file; say where: ${option}=FILE.`,
  githubTakesNoFile:
    '--report github takes no file: annotations go to the output, and the summary to the file that GITHUB_STEP_SUMMARY names.',

  // What is wrong with a file that is read, in SW_BAD_STATE.
  badLine: (line: number) => `line ${line} is not JSON`,
  notUtf8: 'it is not UTF-8',
  notJson: (why: string) => `it is not JSON (${why})`,
  notObject: 'it is not a JSON object',
  badMember: (name: string, wanted: string) => `"${name}" is not ${wanted}`,
  wanted: {
    text: 'a text',
    number: 'a number',
    object: 'an object',
    path: 'a path that begins with a slash',
  },
};
