/** The help of the command line, made from what each command says of itself. */
import type { Command } from './command.ts';
import { helpPhrases } from './phrases/help.ts';

/** The text of `seaworthy --help`. */
export function generalHelp(commands: ReadonlyMap<string, Command>, version: string): string {
  const names = [...commands.keys()];
  const width = Math.max(...names.map((name) => name.length));
  return [
    helpPhrases.title(version),
    '',
    helpPhrases.usage,
    '',
    helpPhrases.commands,
    ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    ...helpPhrases.begin,
    '',
    helpPhrases.alone,
    '',
    helpPhrases.more,
    helpPhrases.exitCodes,
    '',
  ].join('\n');
}

/** The text of `seaworthy <name> --help`. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(([option, spec]) => {
    const value = spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : '';
    return [`--${option}${value}`, spec.help] as const;
  });
  options.push(['--help', helpPhrases.sayThis]);
  const width = Math.max(...options.map(([left]) => left.length));
  return [
    helpPhrases.usageOf(`${name} ${command.usage}`.trim()),
    '',
    command.description,
    '',
    helpPhrases.options,
    ...options.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
    helpPhrases.examples,
    ...command.examples.flatMap(([line, does]) => [`  ${line}`, `      ${does}`]),
    '',
  ].join('\n');
}
