/** Checks the program in a folder against the tests of its exercise. */
import { Mistake, type JudgeEvent } from '@seaworthy/core';
import { seededCases } from '@seaworthy/content';
import { allCases, type Problem } from '@seaworthy/judge';
import type { Arguments, Surroundings } from '../command.ts';
import { commandLine } from '../checking.ts';
import { exercisePhrases } from '../phrases/exercise.ts';
import { judged, writeLines } from '../problem/judged.ts';
import { verdictOf } from '../problem/judging-lines.ts';
import { keepVerdict, type Begun } from './begun.ts';
import { programIn } from './program.ts';
import { keptLimit } from './time-limit.ts';
import { wholeProblem } from './whole.ts';

/** What of `check` is for servers. */
const forServers = [
  'url',
  'command',
  'build',
  'root',
  'project',
  'stage',
  'seed',
  'destroys-data',
  'report',
];

/** Checks as it was typed; returns the exit code. */
export async function checkExercise(
  begun: Begun,
  args: Arguments,
  around: Surroundings,
): Promise<number> {
  const wrong = forServers.find((name) => args.text(name) !== undefined || args.flag(name));
  if (wrong !== undefined || args.texts('report').length > 0)
    throw refusal(exercisePhrases.notHere(wrong ?? 'report'));
  const format = formatOf(args.text('format') ?? 'terminal');
  const problem = await wholeProblem(begun.exercise, around);
  if (args.flag('list')) {
    writeLines(around, allCases(problem).map(testLine));
    return 0;
  }
  const only = args.text('only');
  return checkOnce(begun, { problem, only, isWhole: args.flag('all'), format }, around);
}

/** How an exercise is checked once. */
export interface ExerciseCheck {
  readonly problem: Problem;
  readonly only?: string | undefined;
  /** Go on after a test that failed. */
  readonly isWhole: boolean;
  readonly format: 'text' | 'json' | 'ndjson';
  /** Stops it before Ctrl-C does. */
  readonly signal?: AbortSignal;
}

/** Judges the program, tells what came of it, and writes that down. */
export async function checkOnce(
  begun: Begun,
  check: ExerciseCheck,
  around: Surroundings,
): Promise<number> {
  const { problem, format, isWhole } = check;
  const only = check.only === undefined ? undefined : testCalled(problem, check.only);
  const program = programIn(begun.folder);
  const timeLimit = await keptLimit(begun.exercise.folder);
  const signal = check.signal ?? around.signal;
  const options = { format, driver: undefined, signal };
  const events = await judged({ problem, program, isWhole, only, timeLimit }, options, around);
  if (signal.aborted) return 1;
  const { verdict, exitCode } = verdictOf(events);
  if (format === 'json') writeLines(around, [JSON.stringify({ events }, null, 2)]);
  if (format === 'text') writeLines(around, await afterwards(begun, events, only));
  if (verdict !== 'JE' && only === undefined) await keepVerdict(begun, verdict === 'AC');
  return exitCode;
}

/** What helps to go on. */
async function afterwards(
  { exercise }: Begun,
  events: readonly JudgeEvent[],
  only: string | undefined,
): Promise<readonly string[]> {
  const end = events.at(-1);
  const [start] = events;
  if (end?.type !== 'judging-ended' || start?.type !== 'judging-started') return [];
  if (end.verdict === 'AC')
    return only === undefined
      ? ['', exercisePhrases.accepted(end.run, start.language), exercisePhrases.why]
      : [];
  const { failing } = end;
  if (failing === null) return [];
  const made = (await seededCases(exercise)).find(({ name }) => failing.name === `secret/${name}`);
  return [
    ...(made === undefined ? [] : [exercisePhrases.seeded(made.seed, sizeText(made.size))]),
    exercisePhrases.again(commandLine(['seaworthy', 'check', '--only', failing.name], {})),
    exercisePhrases.help,
  ];
}

function sizeText(size: Readonly<Record<string, unknown>>): string {
  return Object.entries(size)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

/** The full name of a test: `secret/` may be left out. */
function testCalled(problem: Problem, name: string): string {
  const names = allCases(problem).map((test) => test.name);
  const found = names.find((one) => one === name || one === `secret/${name}`);
  if (found === undefined) throw refusal(exercisePhrases.noSuchTest(name, names));
  return found;
}

function testLine({ name, description }: ReturnType<typeof allCases>[number]): string {
  return description === null ? name : `${name}  ${description}`;
}

function formatOf(typed: string): ExerciseCheck['format'] {
  if (typed === 'terminal' || typed === 'plain') return 'text';
  if (typed === 'json' || typed === 'ndjson') return typed;
  throw refusal(exercisePhrases.formats(typed));
}

function refusal(problem: string): Mistake {
  return new Mistake('SW_BAD_ARGUMENT', { problem, command: 'check' });
}
