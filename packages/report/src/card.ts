/** The failure card as text: its fields in their fixed order, set in two columns. */
import type { Card, ContractLine, LogLine, Step, Survivors } from '@seaworthy/core';
import { processOf, scriptCommand, shown, type CardOptions } from './card-options.ts';
import { renderDifference } from './difference.ts';
import { escapeForTerminal, escapeLines } from './escape.ts';
import {
  cells,
  count,
  glue,
  groupDigits,
  moment,
  padEnd,
  padStart,
  shortenEnd,
  shortenMiddle,
  unglue,
  wrap,
  wrapShort,
} from './layout.ts';
import { phrases } from './phrases.ts';
import { speakCard } from './spoken-card.ts';
import { signOf, themeOf, widthOf, type Look, type Theme } from './theme.ts';

/** Where the text of a row and of a card's field begins, in a terminal that is wide enough. */
export const textColumn = 16;

/** Whether a terminal is too narrow for two columns. */
export function isNarrow(look: Look): boolean {
  return widthOf(look) < 60;
}

/** The whole card, with the line that names the check. Nothing in it needs to be escaped before. */
export function renderCard(card: Card, options: CardOptions): string[] {
  return options.plain
    ? speakCard(card, options)
    : [...heading(card, options), ...cardBody(card, options)];
}

function heading(card: Card, options: CardOptions): string[] {
  const theme = themeOf(options);
  const seed = phrases.seed(escapeForTerminal(card.seed));
  const name = options.number ?? escapeForTerminal(card.check);
  const left = ` ${signOf('broken', options)} ${name}`;
  const room = widthOf(options) - cells(left) - cells(seed) - 2;
  const first =
    room < 1 ? left : `${padEnd(left, widthOf(options) - cells(seed))}${theme.quiet(seed)}`;
  const claim = wrapShort(escapeForTerminal(card.claim), widthOf(options) - 3, 4);
  return [first, '', ...claim.map((line) => `   ${theme.strong(line)}`), ''];
}

/** The fields of a card, without the line that names the check. */
export function cardBody(card: Card, options: CardOptions): string[] {
  const narrow = isNarrow(options);
  const room = roomOf(options);
  const theme = themeOf(options);
  return fieldsOf({ card, options, theme, room, narrow }).flatMap(([label, content, below]) =>
    fieldLines(label, content, options, below),
  );
}

/** How many cells the content of a field has. */
export function roomOf(look: Look): number {
  return widthOf(look) - (isNarrow(look) ? 5 : textColumn);
}

/** One field: its label on the left, or above it where there is no room. */
export function fieldLines(
  label: string,
  content: readonly string[],
  look: Look,
  narrow = isNarrow(look),
): string[] {
  const { quiet } = themeOf(look);
  const indent = ' '.repeat(narrow ? 5 : textColumn);
  const head = narrow ? indent : `   ${quiet(padEnd(label, 12))} `;
  return [
    ...(narrow ? [`   ${quiet(label)}`] : []),
    ...content.map((text, at) => ((at === 0 ? head : indent) + text).trimEnd()),
  ];
}

interface Setting {
  readonly card: Card;
  readonly options: CardOptions;
  readonly theme: Theme;
  /** Cells for the content of a field. */
  readonly room: number;
  readonly narrow: boolean;
}

/** `below`: its content begins under its label, further left. */
type Field = readonly [label: string, content: readonly string[], below?: boolean];

function fieldsOf(setting: Setting): Field[] {
  const { card, theme, room } = setting;
  const fields: Field[] = [
    [phrases.did, timeline(setting)],
    [phrases.expected, [...paragraphs(card.expected, room).map(theme.good), ...reference(setting)]],
    [phrases.saw, [...paragraphs(card.saw, room).map(theme.bad), ...differences(setting)]],
  ];
  if (card.survivors !== null) fields.push([phrases.survivors, survivors(card.survivors, setting)]);
  if (card.trials !== null) {
    const { broken, of } = card.trials;
    fields.push([phrases.trials, wrap(phrases.trialsOf(broken, of), room)]);
  }
  fields.push([phrases.log, log(setting)], ...replay(setting), hint(setting));
  return fields.filter(([, content]) => content.length > 0);
}

/** How many lines one line of a text may take when it is wrapped. */
const paragraphLines = 6;

/** Text of one or more lines, wrapped. */
function paragraphs(text: string, room: number): string[] {
  if (text.trim() === '') return [phrases.nothingSeen];
  const lines = escapeLines(text.trimEnd());
  return lines
    .flatMap((line) => wrapShort(line, room, paragraphLines))
    .slice(0, 3 * paragraphLines);
}

/** The first and the last ones of a long list, with a line that tells how many are left out. */
function middleLeftOut<T>(items: readonly T[], limit: number, options: Look): [T[], number, T[]] {
  if (options.verbose === true || items.length <= limit) return [[...items], 0, []];
  const front = Math.ceil(limit / 2);
  return [items.slice(0, front), items.length - limit, items.slice(items.length - (limit - front))];
}

function timeline(setting: Setting): string[] {
  const { card, options, theme } = setting;
  const times = Math.max(0, ...card.did.map(({ atMs }) => moment(atMs).length));
  const names = Math.max(0, ...card.did.map(({ who }) => cells(escapeForTerminal(who))));
  const columns = { times, names: Math.min(12, names) };
  const [first, left, last] = middleLeftOut(card.did, shown.steps, options);
  const gap = left === 0 ? [] : [theme.quiet(phrases.left(left, 'step'))];
  return [
    ...first.flatMap((step) => stepLines(step, columns, setting)),
    ...gap,
    ...last.flatMap((step) => stepLines(step, columns, setting)),
  ];
}

function stepLines(
  step: Step,
  columns: { readonly times: number; readonly names: number },
  { options, theme, room, narrow }: Setting,
): string[] {
  const name = shortenEnd(escapeForTerminal(step.who), 12, options);
  const text = escapeForTerminal(step.text);
  if (narrow) return wrap(shortenMiddle(`${name}: ${text}`, room * 3, options), room);
  const left = columns.times + columns.names + 4;
  const who = step.who === 'seaworthy' ? theme.wary(name) : name;
  const head = `${theme.quiet(padStart(moment(step.atMs), columns.times))}  ${padEnd(who, columns.names)}  `;
  // What came of a request is read as one: it moves to the next line as a whole.
  const glued = shortenMiddle(text, (room - left) * 3, options).replace(/-> .{1,16}$/, glue);
  const lines = wrap(glued, room - left).map(unglue);
  return lines.map((line, at) => (at === 0 ? head : ' '.repeat(left)) + line);
}

function reference({ card, options, theme, room }: Setting): string[] {
  const code = card.code === null ? [] : wrapShort(escapeForTerminal(card.code), room, 2);
  const contract = card.contract === null ? [] : contractLines(card.contract, room, options);
  return [...code, ...contract].map(theme.quiet);
}

/** Where the contract says it, and what it says there. */
export function contractLines(contract: ContractLine, room: number, look: Look): string[] {
  const place = phrases.contractAt(escapeForTerminal(contract.file), contract.line);
  const text = escapeForTerminal(contract.text.trim());
  if (text === '') return wrapShort(place, room, 3);
  if (cells(place) + cells(text) + 2 <= room) return [`${place}  ${text}`];
  return [
    ...wrapShort(place, room, 3),
    ...wrap(shortenMiddle(text, room * 3 - 6, look), room - 2).map((line) => `  ${line}`),
  ];
}

function differences({ card, options, theme, room }: Setting): string[] {
  const limit = options.verbose === true ? card.differences.length : shown.differences;
  const lines = card.differences
    .slice(0, limit)
    .flatMap((difference) => renderDifference(difference, room, { look: options, theme }));
  const left = card.differences.length - limit;
  return left > 0 ? [...lines, theme.quiet(phrases.more(left, 'difference'))] : lines;
}

function survivors(found: Survivors, { options, theme, room, narrow }: Setting): string[] {
  const kinds = ['acknowledged', 'surviving', 'lost'] as const;
  const digits = Math.max(...kinds.map((kind) => groupDigits(found.counts[kind]).length));
  return kinds.map((kind) => {
    const amount = padStart(groupDigits(found.counts[kind]), digits);
    const text = namesInShort(found[kind], found.counts[kind], {
      room: room - 14 - digits - 2,
      look: options,
    });
    const label = padEnd(phrases.counts[kind], 12);
    return `${label}  ${kind === 'lost' ? theme.bad(amount) : amount}  ${narrow ? '' : text}`.trimEnd();
  });
}

/** As many whole names as fit, and dots where there are more. */
function namesInShort(
  names: readonly string[],
  total: number,
  { room, look }: { readonly room: number; readonly look: Look },
): string {
  const dots = look.unicode ? '…' : '...';
  const safe = names.map(escapeForTerminal);
  const textOf = (length: number): string =>
    [...safe.slice(0, length), ...(length < total ? [dots] : [])].join(', ');
  let length = safe.length;
  while (length > 1 && cells(textOf(length)) > room) length -= 1;
  return shortenEnd(textOf(length), room, look);
}

function log({ card, options, theme, room, narrow }: Setting): string[] {
  const limit = options.verbose === true ? card.log.length : shown.logLines;
  const last = card.log.slice(Math.max(0, card.log.length - limit));
  const left = card.log.length - last.length;
  const lines = last.flatMap((line) => logLine(line, { last, options, theme, room, narrow }));
  return left > 0 ? [theme.quiet(`${count(left, 'earlier line')}, not shown`), ...lines] : lines;
}

function logLine(
  line: LogLine,
  {
    last,
    options,
    theme,
    room,
    narrow,
  }: Omit<Setting, 'card'> & { readonly last: readonly LogLine[] },
): string[] {
  const times = Math.max(...last.map(({ atMs }) => moment(atMs).length));
  const names = Math.min(12, Math.max(...last.map((each) => cells(processOf(each)))));
  const left = narrow ? 0 : times + names + 4;
  const name = shortenEnd(processOf(line), 12, options);
  const head = narrow ? '' : `${padStart(moment(line.atMs), times)}  ${padEnd(name, names)}  `;
  const said = escapeForTerminal(line.text);
  const text = narrow ? `${name}: ${said}` : said;
  return wrap(shortenMiddle(text, (room - left) * 2 - 8, options), room - left).map((part, at) => {
    const paint = line.stream === 'note' ? theme.wary : (same: string) => same;
    return theme.quiet(at === 0 ? head : ' '.repeat(left)) + paint(part);
  });
}

function replay({ card, options, theme, room }: Setting): Field[] {
  const script = scriptCommand(card, options.folder);
  return [
    commandField(phrases.replay, escapeForTerminal(card.replay.command), theme.command),
    commandField(phrases.byHand, script ?? '', theme.quiet),
  ];

  /** On one line where that can be, so that it can be copied. */
  function commandField(label: string, command: string, paint: (text: string) => string): Field {
    if (command === '') return [label, []];
    const below = isNarrow(options) || cells(command) > room;
    return [label, wrap(command, below ? widthOf(options) - 5 : room).map(paint), below];
  }
}

function hint({ card, options, theme, room }: Setting): Field {
  const { rung, of, text } = card.hint;
  const label = phrases.hint(rung, of);
  if (text.trim() !== '') return [label, paragraphs(text, room)];
  if (options.number === undefined) return [label, []];
  return [label, [theme.command(phrases.hintCommand(options.number))]];
}
