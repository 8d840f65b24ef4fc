/** The status as text: one row for each stage, the first failure, and what to type next. */
import { isNarrow } from './card.ts';
import { escapeStrings } from './escape.ts';
import { cells, glue, padEnd, padStart, shortenEnd, unglue, wrap, wrapShort } from './layout.ts';
import { agoInWords, spokenStanding, standing } from './status-phrases.ts';
import {
  nextCommands,
  stateOf,
  totalsOf,
  type NextCommand,
  type PathStatus,
  type ProjectStatus,
  type StageState,
  type StageStatus,
  type StepStatus,
} from './status.ts';
import { signOf, themeOf, widthOf, type Look } from './theme.ts';

/** The whole status. Nothing in it needs to be escaped before. */
export function statusLines(raw: PathStatus, look: Look): string[] {
  const status = escapeStrings(raw);
  if (look.plain) return spokenStatus(status);
  const { project } = status;
  const top = project === null ? nothingHere(look) : projectLines(project, status, look);
  return [
    ...pathLines(status, look),
    '',
    ...top,
    ...(project === null ? [] : ['']),
    ...commandLines(nextCommands(status), look, project === null ? null : standing.next),
  ];
}

/** The steps of the path, as far as they are there. */
function pathLines({ steps, project }: PathStatus, look: Look): string[] {
  const theme = themeOf(look);
  const heads = steps.map(({ number, name }) => ({
    number: standing.step(number),
    name: shortenEnd(name, 12, look),
  }));
  const names = Math.max(0, ...heads.map(({ name }) => cells(name)));
  const rows = steps.flatMap((step, at) => {
    const head = ` ${theme.quiet(heads[at]?.number ?? '')}  ${theme.strong(padEnd(heads[at]?.name ?? '', names))}  `;
    return hanging(head, wrapShort(whatIsIn(step, project), widthOf(look) - cells(head), 4));
  });
  const missing = missingSteps(steps.map(({ number }) => number));
  const note = missing.length === 0 ? [] : wrap(standing.stepsMissing(missing), widthOf(look) - 1);
  return [
    ` ${theme.strong(standing.path)}`,
    ...rows,
    ...note.map((line) => ` ${theme.quiet(line)}`),
  ];
}

/** The projects of a step, and how many exercises it has. */
function whatIsIn({ projects, exercises }: StepStatus, project: ProjectStatus | null): string {
  const parts = [
    ...projects.map((one) => titleOf(one, project)),
    ...(exercises.length === 0 ? [] : [standing.exercises(exercises.length)]),
  ];
  return parts.length === 0 ? standing.nothingIn : parts.join(', ');
}

function titleOf(
  { slug, title }: { readonly slug: string; readonly title: string },
  project: ProjectStatus | null,
): string {
  if (project?.slug !== slug) return title;
  const { passed, of } = totalsOf(project);
  return standing.here(title, passed, of);
}

/** The numbers below the highest that are not there. */
function missingSteps(numbers: readonly number[]): number[] {
  const last = Math.max(0, ...numbers);
  return Array.from({ length: last }, (_, at) => at + 1).filter((one) => !numbers.includes(one));
}

function nothingHere(look: Look): string[] {
  const theme = themeOf(look);
  return [
    ...wrap(standing.nothingHere, widthOf(look) - 1).map((line) => ` ${line}`),
    '',
    ` ${theme.strong(standing.projects)}`,
  ];
}

function projectLines(project: ProjectStatus, status: PathStatus, look: Look): string[] {
  const theme = themeOf(look);
  const where = whereOf(project, status);
  const width = widthOf(look) - 1;
  const fits = cells(project.title) + cells(where) + 2 <= width;
  const title = fits
    ? [` ${theme.strong(project.title)}  ${theme.quiet(where)}`]
    : [
        ...wrapShort(project.title, width, 3).map((line) => ` ${theme.strong(line)}`),
        ...wrapShort(where, width, 3).map((line) => ` ${theme.quiet(line)}`),
      ];
  const titles = Math.max(0, ...project.stages.map((stage) => cells(stage.title)));
  const columns = { titles: Math.min(titles, 28) };
  const { passed, of, hints } = totalsOf(project);
  const tally = standing.tally(passed, of, hints).map(glue);
  return [
    ...title,
    ...project.stages.flatMap((stage) => stageRow(stage, project, { status, look, columns })),
    '',
    ...wrap(tally.join(look.unicode ? ' · ' : ', '), width).map(
      (line) => ` ${theme.quiet(unglue(line))}`,
    ),
    ...failureLines(project, look),
  ];
}

function whereOf({ language }: ProjectStatus, { folder }: PathStatus): string {
  const where = folder === '' ? standing.thisFolder : folder;
  return language === null ? where : standing.inLanguage(where, language);
}

interface RowStyle {
  readonly status: PathStatus;
  readonly look: Look;
  readonly columns: { readonly titles: number };
}

function stageRow(
  stage: StageStatus,
  project: ProjectStatus,
  { status, look, columns }: RowStyle,
): string[] {
  const theme = themeOf(look);
  const head = ` ${stateSign(stateOf(stage, project), look)}${padStart(String(stage.number), 2)}  `;
  const room = widthOf(look) - cells(head);
  const ago = stage.at === null ? '' : agoInWords(stage.at, status.now);
  const notes = notesOf(stage);
  const below = (parts: readonly string[]): string[] =>
    wrap(parts.map(glue).join(', '), room).map((line) => theme.quiet(unglue(line)));
  if (isNarrow(look) || cells(stage.title) + cells(ago) + 2 > room) {
    const parts = [...notes, ...(ago === '' ? [] : [ago])];
    return hanging(head, [...wrapShort(stage.title, room, 3), ...below(parts)]);
  }
  const note = `  ${theme.quiet(notes.join(', '))}`;
  const left = padEnd(stage.title, columns.titles);
  const inRow = cells(left) + cells(note) + cells(ago) + 2 <= room;
  const row = padEnd(inRow ? left + note : left, room - cells(ago)) + theme.quiet(ago);
  return hanging(head, [row, ...(inRow ? [] : below(notes))]);
}

/** What is said of a stage beside its verdict. */
function notesOf({ checks, of, verdict, hints }: StageStatus): string[] {
  const used = hints === 0 ? [] : [standing.hints(hints)];
  if (verdict === null) return [standing.checks(of), ...used];
  if (checks === null) return [standing.noRecord(of), ...used];
  const others = (['broken', 'skipped', 'blocked', 'unknown', 'unrun'] as const)
    .filter((kind) => checks[kind] > 0)
    .map((kind) => standing.also[kind](checks[kind]));
  return [standing.holds(checks.ok, of), ...others, ...used];
}

/** As wide as the signs of verdicts. */
function stateSign(state: StageState, look: Look): string {
  if (state !== 'next' && state !== 'open') return signOf(state, look);
  const theme = themeOf(look);
  const sign = {
    next: theme.command(look.unicode ? '› next' : '> next'),
    open: theme.quiet(look.unicode ? '· open' : '. open'),
  }[state];
  return padEnd(sign, 10);
}

function failureLines({ failure }: ProjectStatus, look: Look): string[] {
  if (failure === null) return [];
  const theme = themeOf(look);
  const head = ` ${theme.bad(standing.failure)} ${failure.name}  `;
  const narrow = isNarrow(look);
  const lines = wrapShort(failure.claim, widthOf(look) - (narrow ? 3 : cells(head)), 4);
  return [
    '',
    ...(narrow ? [head.trimEnd(), ...lines.map((line) => `   ${line}`)] : hanging(head, lines)),
  ];
}

/** Commands with what they do, in two columns where that fits. A command is not broken: one wants to copy it. */
function commandLines(
  commands: readonly NextCommand[],
  look: Look,
  heading: string | null,
): string[] {
  const theme = themeOf(look);
  const width = Math.max(0, ...commands.map(({ command }) => cells(command)));
  const fits = commands.every(({ does }) => width + cells(does) + 5 <= widthOf(look));
  return [
    ...(heading === null ? [] : [` ${theme.strong(heading)}`]),
    ...commands.flatMap(({ command, does }) =>
      fits
        ? [`   ${theme.command(padEnd(command, width))}  ${theme.quiet(does)}`]
        : [
            `   ${theme.command(command)}`,
            ...wrap(does, widthOf(look) - 6).map((line) => `      ${theme.quiet(line)}`),
          ],
    ),
  ];
}

function hanging(head: string, lines: readonly string[]): string[] {
  return lines.map((line, at) => ((at === 0 ? head : ' '.repeat(cells(head))) + line).trimEnd());
}

function spokenStatus(status: PathStatus): string[] {
  const { steps, project, folder } = status;
  const commands = nextCommands(status).map(({ command, does }) =>
    spokenStanding.command(command, does),
  );
  const path = steps.map((step) =>
    spokenStanding.step(step.number, step.name, whatIsIn(step, project)),
  );
  if (project === null) return [...path, standing.nothingHere, ...commands];
  const where = whereOf(project, { ...status, folder });
  const stages = project.stages.map((stage) => {
    const ago = stage.at === null ? [] : [spokenStanding.checked(agoInWords(stage.at, status.now))];
    const state = spokenStanding.states[stateOf(stage, project)];
    const place = `${stage.number} of ${project.stages.length}`;
    return spokenStanding.stage(place, stage.title, [state, ...notesOf(stage), ...ago].join(', '));
  });
  const { passed, of, hints } = totalsOf(project);
  const { failure } = project;
  return [
    ...path,
    spokenStanding.project(project.title, where),
    ...stages,
    `${standing.tally(passed, of, hints).join(', ')}.`,
    ...(failure === null ? [] : [spokenStanding.failure(failure.name, failure.claim)]),
    ...commands,
  ];
}
