/** What a command of the command line is: its help and what it does. One file each in `commands/`, found by name. */
import type { ParseArgsConfig } from 'node:util';

/** An option as `node:util` parses it, with the words of its help. */
export type OptionSpec = NonNullable<ParseArgsConfig['options']>[string] & {
  /** One line for the help. */
  readonly help: string;
  /** What stands for the value in the help: `FOLDER`. */
  readonly value?: string;
  /** All that may stand for the value, where that is known; anything else is refused. */
  readonly choices?: readonly string[];
};

/** The surroundings of a command: nothing else of the process is touched by it. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Aborted by Ctrl-C or SIGTERM: end what was started, say what was found, return. */
  readonly signal: AbortSignal;
}

/** What was typed after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option that takes one, or undefined. */
  text(option: string): string | undefined;
  /** The values of an option that may be given several times, in their order. */
  texts(option: string): readonly string[];
  /** Whether a flag was given. */
  flag(option: string): boolean;
}

/** One command. */
export interface Command {
  /** One line for `seaworthy --help`. */
  readonly summary: string;
  /** What may follow the name: `[FOLDER]`. */
  readonly usage: string;
  /** A few sentences for `seaworthy <name> --help`. */
  readonly description: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Commands that really run, with what each does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** Does it; returns the exit code. */
  run(args: Arguments, around: Surroundings): Promise<number>;
}

/** Declares a command. */
export function command(definition: Command): Command {
  return definition;
}

/** An option as `node:util` wants it: without what is only for the help. */
export function parsedForm({ type, short, multiple }: OptionSpec): {
  readonly type: OptionSpec['type'];
  readonly short?: string;
  readonly multiple?: boolean;
} {
  return {
    type,
    ...(short === undefined ? {} : { short }),
    ...(multiple === undefined ? {} : { multiple }),
  };
}
