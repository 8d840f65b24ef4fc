/** The command line: finds the command, reads its options, runs it, and turns trouble into a message and an exit code. */
import { parseArgs } from 'node:util';
import { ClaimBroken, EnvironmentTrouble, Mistake } from '@seaworthy/core';
import { closest } from './closest.ts';
import { loadCommand, loadCommands } from './commands.ts';
import type { Arguments, Command, Surroundings } from './command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { interruptions } from './interruptions.ts';
import { version } from './version.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') return say(`${version}\n`);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    return say(generalHelp(await loadCommands(), version));
  }
  try {
    const command = await loadCommand(name);
    if (command === null) throw await unknownCommand(name);
    if (rest.includes('--help') || rest.includes('-h')) return say(commandHelp(name, command));
    return await run(name, command, rest);
  } catch (error) {
    return complain(error);
  }
}

async function run(name: string, command: Command, rest: readonly string[]): Promise<number> {
  const args = readArguments(name, command, rest);
  const interruption = interruptions(process.stderr);
  const around: Surroundings = {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
  };
  try {
    const code = await command.run(args, around);
    return interruption.exitCode() ?? code;
  } finally {
    await interruption.end();
  }
}

function readArguments(name: string, command: Command, rest: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([option, { type }]) => [option, { type }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true });
    const found = new Map<string, unknown>(Object.entries(values));
    return {
      positionals,
      text: (option) => {
        const value = found.get(option);
        return typeof value === 'string' ? value : undefined;
      },
      flag: (option) => found.get(option) === true,
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const problem = `${said.split('. ')[0] ?? said}.`;
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: name }, { cause: error });
  }
}

async function unknownCommand(name: string): Promise<Mistake> {
  const near = closest(name, [...(await loadCommands()).keys()]);
  const suggestion = near === null ? '' : `Did you mean "${near}"? `;
  return new Mistake('SW_UNKNOWN_COMMAND', { command: name, suggestion });
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
    write(`${code === undefined ? '' : `${code}: `}Expected: ${expected}.\nSaw: ${saw}`);
    return 1;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  write(
    `Something went wrong in Seaworthy itself. We are sorry; your server is not to blame.\n${text}`,
  );
  return 3;
}
