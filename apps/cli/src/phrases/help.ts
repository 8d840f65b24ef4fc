/** Sentences of the help that no command says of itself, English. What a command says of itself stands in `commands/`. */

/** The words between data; functions take text that is safe to show. */
export const helpPhrases = {
  title: (version: string) =>
    `Seaworthy ${version}: runs the server you wrote as production would, and shows whether it holds.`,
  usage: 'Usage: seaworthy [command] [options]',
  usageOf: (command: string) => `Usage: seaworthy ${command}`,
  commands: 'Commands:',
  begin: [
    'Begin with:',
    '  seaworthy demo                           see a whole run on a small server that comes along',
    '  seaworthy start todo --lang python       begin the to-do project with a starter',
    '  seaworthy check                          check the server in this folder',
    '  seaworthy watch                          check it again whenever you save',
  ],
  alone: 'In a project, seaworthy without a command says how far you are and goes on there.',
  more: 'seaworthy <command> --help says what a command takes.',
  exitCodes:
    'Exit codes: 0 all passed, 1 the server broke a claim, 2 a mistake in what was typed, 3 undecided or trouble of this machine.',
  options: 'Options:',
  sayThis: 'say this',
  examples: 'Examples:',
};
