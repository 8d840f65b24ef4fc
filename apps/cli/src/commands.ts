/** Finds the commands: one file each in `commands/`. */
import type { Command } from './command.ts';

/** The names, in the order of the help. A test keeps this equal to the files of `commands/`. */
const names = [
  'start',
  'status',
  'task',
  'check',
  'watch',
  'hint',
  'replay',
  'compare',
  'report',
  'run',
  'problem',
  'doctor',
  'completion',
  'demo',
  'prove',
  'author',
  'new',
] as const;

/** Loads one command by its name; null where there is none. */
export async function loadCommand(name: string): Promise<Command | null> {
  if (!names.some((one) => one === name)) return null;
  const loaded = (await import(`./commands/${name}.ts`)) as { readonly default: Command };
  return loaded.default;
}

/** Loads all commands. */
export async function loadCommands(): Promise<ReadonlyMap<string, Command>> {
  const commands = new Map<string, Command>();
  for (const name of names) {
    const command = await loadCommand(name);
    if (command !== null) commands.set(name, command);
  }
  return commands;
}
