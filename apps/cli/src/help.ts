/** The help of the command line, made from what each command says of itself. */
import type { Command } from './command.ts';

/** The text of `seaworthy --help`. */
export function generalHelp(commands: ReadonlyMap<string, Command>, version: string): string {
  const names = [...commands.keys()];
  const width = Math.max(...names.map((name) => name.length));
  return [
    `Seaworthy ${version}: runs the server you wrote as production would, and shows whether it holds.`,
    '',
    'Usage: seaworthy <command> [options]',
    '',
    'Commands:',
    ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Begin with:',
    '  seaworthy demo                           see a whole run on a small server that comes along',
    '  seaworthy start todo --language python   begin the to-do project with a starter',
    '  seaworthy check                          check the server in this folder',
    '',
    'seaworthy <command> --help says what a command takes.',
    'Exit codes: 0 all passed, 1 the server broke a claim, 2 a mistake in what was typed, 3 undecided or trouble of this machine.',
    '',
  ].join('\n');
}

/** The text of `seaworthy <name> --help`. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(([option, spec]) => {
    const value = spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : '';
    return [`--${option}${value}`, spec.help] as const;
  });
  options.push(['--help', 'say this']);
  const width = Math.max(...options.map(([left]) => left.length));
  return [
    `Usage: seaworthy ${name} ${command.usage}`.trim(),
    '',
    command.description,
    '',
    'Options:',
    ...options.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
    'Examples:',
    ...command.examples.flatMap(([line, does]) => [`  ${line}`, `      ${does}`]),
    '',
  ].join('\n');
}
