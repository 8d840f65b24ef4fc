/** The options by which many commands let one say which server is meant, and how it is started; in one set of words. */
import type { OptionSpec } from './command.ts';

export const folderOption: OptionSpec = {
  type: 'string',
  value: 'FOLDER',
  help: 'where the server lies; the project around this folder unless told',
};

export const projectOption: OptionSpec = {
  type: 'string',
  value: 'NAME',
  help: 'which project it is, where seaworthy.json does not say',
};

/** What goes before the Procfile and seaworthy.json. */
export const startOptions: Readonly<Record<'command' | 'build' | 'root', OptionSpec>> = {
  command: {
    type: 'string',
    value: 'COMMAND',
    help: 'start the server with this command instead of a Procfile',
  },
  build: { type: 'string', value: 'COMMAND', help: 'run this once before the server is started' },
  root: { type: 'string', value: 'PATH', help: 'the path under which the project lives' },
};
