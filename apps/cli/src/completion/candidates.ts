/** What may follow on a command line, from what the commands say of themselves. */
import type { Command, OptionSpec } from '../command.ts';
import { completionPhrases } from '../phrases/completion.ts';

/** Something that may be typed, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly meaning: string;
}

/** What is already on the line, as far as a value may depend on it. */
export interface Line {
  /** The value of an option that was typed before, by its name. */
  readonly options: ReadonlyMap<string, string>;
}

/** Finds what may stand for a placeholder of the help: `STAGE`, `FOLDER`. */
export type Values = (placeholder: string, line: Line) => Promise<readonly Candidate[]>;

/** The commands by name. */
type Commands = ReadonlyMap<string, Command>;

/** What may stand in place of the last word; the words before it are whole. The program's own name is none of them. */
export async function candidatesFor(
  words: readonly string[],
  commands: Commands,
  values: Values,
): Promise<readonly Candidate[]> {
  // Bash takes --format=plain for three words.
  const whole = words.slice(0, -1).filter((word) => word !== '=');
  const last = words.at(-1) ?? '';
  const current = last === '=' ? '' : last;
  const [name, ...before] = whole;
  const found =
    name === undefined
      ? beginnings(commands)
      : await following(commands.get(name), { before, current }, values);
  return found.filter(({ value }) => value.startsWith(current) || value.startsWith(':'));
}

function beginnings(commands: Commands): readonly Candidate[] {
  return [
    ...[...commands].map(([value, { summary }]) => ({ value, meaning: summary })),
    { value: '--help', meaning: completionPhrases.meanings.generalHelp },
    { value: '--version', meaning: completionPhrases.meanings.version },
  ];
}

interface Typed {
  readonly before: readonly string[];
  readonly current: string;
}

async function following(
  command: Command | undefined,
  { before, current }: Typed,
  values: Values,
): Promise<readonly Candidate[]> {
  if (command === undefined) return [];
  const line = readLine(before, command);
  if (line.open !== null) return valuesOf(line.open, line, values);
  const [, option, hasValue] = line.isOver ? [] : (/^--([\w-]+)(=)?/.exec(current) ?? []);
  if (option !== undefined && hasValue !== undefined) {
    const spec = command.options[option];
    const found = spec?.type === 'string' ? await valuesOf(spec, line, values) : [];
    return found.map((one) => ({ ...one, value: `--${option}=${one.value}` }));
  }
  if (current.startsWith('-') && !line.isOver) return optionsOf(command, line);
  const placeholders = placeholdersOf(command.usage, line.positionals);
  const lists = await Promise.all(placeholders.map(async (one) => values(one, line)));
  return lists.flat();
}

interface ReadLine extends Line {
  readonly given: ReadonlySet<string>;
  /** How many words were no options. */
  readonly positionals: number;
  /** The option whose value comes next. */
  readonly open: OptionSpec | null;
  /** Whether `--` was typed: after it there are no options. */
  readonly isOver: boolean;
}

function readLine(words: readonly string[], { options }: Command): ReadLine {
  const given = new Map<string, string>();
  let positionals = 0;
  let open: string | null = null;
  let isOver = false;
  for (const word of words) {
    const typed = isOver ? null : optionIn(word, options);
    if (open !== null) {
      given.set(open, word);
      open = null;
    } else if (word === '--') isOver = true;
    else if (typed === null) positionals += 1;
    else {
      given.set(typed.name, typed.value ?? '');
      if (options[typed.name]?.type === 'string' && typed.value === undefined) open = typed.name;
    }
  }
  const spec = open === null ? null : (options[open] ?? null);
  return { options: given, given: new Set(given.keys()), positionals, open: spec, isOver };
}

/** The option that a word is, with the value behind its `=`; null where it is none. */
function optionIn(
  word: string,
  options: Command['options'],
): { readonly name: string; readonly value: string | undefined } | null {
  const [, long, value] = /^--([\w-]+)(?:=(.*))?$/.exec(word) ?? [];
  if (long !== undefined) return { name: long, value };
  const letter = /^-(\w)$/.exec(word)?.[1];
  const short = Object.keys(options).find((name) => options[name]?.short === letter);
  return letter === undefined || short === undefined ? null : { name: short, value: undefined };
}

async function valuesOf(
  spec: OptionSpec,
  line: Line,
  values: Values,
): Promise<readonly Candidate[]> {
  if (spec.choices !== undefined) return spec.choices.map((value) => ({ value, meaning: '' }));
  return values(spec.value ?? 'VALUE', line);
}

function optionsOf(command: Command, { given }: ReadLine): readonly Candidate[] {
  return [
    ...Object.entries(command.options)
      .filter(([name, { multiple }]) => multiple === true || !given.has(name))
      .map(([name, { help }]) => ({ value: `--${name}`, meaning: help })),
    { value: '--help', meaning: completionPhrases.meanings.help },
  ];
}

/** What may stand at a place, by the usage: "[CHECK | METHOD PATH]" has two things at its first and one at its second. */
export function placeholdersOf(usage: string, place: number): readonly string[] {
  const found = usage.split('|').flatMap((way) => {
    const words = way.match(/\b[A-Z]{2,}\b/g) ?? [];
    return words[place] ?? [];
  });
  return [...new Set(found)];
}
