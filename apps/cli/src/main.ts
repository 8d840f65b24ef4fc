/** The command line: finds the command, reads its options, runs it, and turns trouble into a message and an exit code. */
import { parseArgs } from 'node:util';
import { ClaimBroken, EnvironmentTrouble, Mistake } from '@seaworthy/core';
import { closest } from './closest.ts';
import { loadCommand, loadCommands } from './commands.ts';
import { parsedForm, type Arguments, type Command, type Surroundings } from './command.ts';
import { refuseUnknownFormat } from './format-choice.ts';
import { commandHelp, generalHelp } from './help.ts';
import { programPhrases } from './phrases/program.ts';
import { typedPhrases } from './phrases/typed.ts';
import { version } from './version.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') return say(`${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') {
    return say(generalHelp(await loadCommands(), version));
  }
  try {
    if (name === undefined) return await withoutCommand();
    const command = await loadCommand(name);
    if (command === null) throw await unknownCommand(name);
    if (asksForHelp(rest)) return say(commandHelp(name, command));
    return await run(name, command, rest);
  } catch (error) {
    return complain(error);
  }
}

/** In a project one goes on where one was; elsewhere one is told what there is. */
async function withoutCommand(): Promise<number> {
  const { goOn, isInProject } = await import('./runs/continue.ts');
  if (!isInProject(process.cwd())) return say(generalHelp(await loadCommands(), version));
  return surrounded(goOn);
}

/** What stands behind `--` is no option: a folder may be called so. */
function asksForHelp(rest: readonly string[]): boolean {
  const end = rest.indexOf('--');
  const options = end < 0 ? rest : rest.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

async function run(name: string, command: Command, rest: readonly string[]): Promise<number> {
  const args = readArguments(name, command, rest);
  return surrounded(async (around) => command.run(args, around));
}

/** Gives an act its surroundings, and ends what it started, also when it is interrupted. */
async function surrounded(act: (around: Surroundings) => Promise<number>): Promise<number> {
  // Only what runs needs processes; help and version are quicker without them.
  const { interruptions } = await import('./interruptions.ts');
  const interruption = interruptions(process.stderr);
  const around: Surroundings = {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
  };
  try {
    const code = await act(around);
    return interruption.exitCode() ?? code;
  } finally {
    await interruption.end();
  }
}

function readArguments(name: string, command: Command, rest: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([option, spec]) => [option, parsedForm(spec)]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true });
    const found = new Map<string, unknown>(Object.entries(values));
    refuseOtherChoices(command, found);
    return {
      positionals,
      text: (option) => {
        const value = found.get(option);
        return typeof value === 'string' ? value : undefined;
      },
      texts: (option) => {
        const given: unknown = found.get(option);
        return Array.isArray(given) ? given.filter((value) => typeof value === 'string') : [];
      },
      flag: (option) => found.get(option) === true,
    };
  } catch (error) {
    if (error instanceof Mistake) throw error;
    const said = error instanceof Error ? error.message : String(error);
    const problem = `${said.split('. ')[0] ?? said}.`;
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: name }, { cause: error });
  }
}

function refuseOtherChoices(command: Command, found: ReadonlyMap<string, unknown>): void {
  for (const [option, { choices }] of Object.entries(command.options)) {
    const value = found.get(option);
    if (choices !== undefined && typeof value === 'string')
      refuseUnknownFormat(`--${option}`, value, choices);
  }
}

async function unknownCommand(name: string): Promise<Mistake> {
  const near = closest(name, [...(await loadCommands()).keys()]);
  return new Mistake('SW_UNKNOWN_COMMAND', {
    command: name,
    suggestion: typedPhrases.didYouMean(near),
  });
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** What went wrong, and the exit code. The words may hold bytes of the learner's files and programs. */
async function complain(error: unknown): Promise<number> {
  const { escapeLines } = await import('@seaworthy/report');
  const write = (text: string): void =>
    void process.stderr.write(`${escapeLines(text).join('\n')}\n`);
  if (error instanceof Mistake || error instanceof EnvironmentTrouble) {
    write(`${error.code}: ${error.message}`);
    return error instanceof Mistake ? 2 : 3;
  }
  if (error instanceof ClaimBroken) {
    const { code, expected, saw } = error.details;
    write(`${code === undefined ? '' : `${code}: `}${programPhrases.conduct(expected, saw)}`);
    return 1;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  write(`${programPhrases.ourMistake}\n${text}`);
  return 3;
}
