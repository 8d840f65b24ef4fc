/** Every sentence of `seaworthy start`, and how a language is told that a starter needs, English. */

/** The words between data; functions take text that is safe to show. */
export const startPhrases = {
  begun: (project: string, language: string, folder: string) =>
    `${project}, in ${language}: the starter lies in ${folder}.`,
  commands: (folder: string) => [`  cd ${folder}`, '  seaworthy check'],
  firstStage: (title: string) =>
    `It fails the first stage, "${title}", and the card says what to do. That is your first step.`,
  aFile: 'a file of that name',

  noStarter: (word: string, didYouMean: string, slugs: string) =>
    `There is no starter in "${word}". ${didYouMean}There are ${slugs}. Any language will do without one: write a Procfile.`,
  sayLanguage: (ready: string, missing: string) =>
    `Which language? Say it with --lang: ${ready}.${missing === '' ? '' : ` Not on this machine, or too old: ${missing}.`}`,
  whichLanguage: 'Which language?',
  numberOrName: 'Its number or name: ',
  noneOfThem: 'That is none of them. Its number or name: ',
  noneChosen: 'No language was chosen.',

  program: (name: string, version: string | null) =>
    version === null ? `no ${name}` : `${name} ${version}`,
  programs: (found: readonly string[]) => found.join(' and '),
  wanted: (name: string, version: string) => `${name} ${version} or newer`,
  anyOf: (wanted: readonly string[]) => wanted.join(', or '),
  lacks: (wanted: string, found: string) => `needs ${wanted}; here is ${found}.`,
};
