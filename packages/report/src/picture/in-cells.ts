/** The pictures in the cells of a terminal: one line for each instance, and one for how the latency went. */
import type { LoadResult } from '@seaworthy/core';
import { cells, duration, glue, latencyText, moment, padEnd, unglue, wrap } from '../layout.ts';
import { pictured } from '../picture-phrases.ts';
import { themeOf, type Look } from '../theme.ts';
import { endsOf, failedIn, nameOf } from './in-words.ts';
import type { Lane, LanePicture } from './lanes.ts';
import type { Condition } from './spans.ts';

interface Glyph {
  readonly unicode: string;
  readonly ascii: string;
}

const glyphs: Readonly<Record<Condition | 'failed' | 'act', Glyph>> = {
  gone: { unicode: ' ', ascii: ' ' },
  starting: { unicode: '·', ascii: '.' },
  ready: { unicode: '─', ascii: '-' },
  draining: { unicode: '┄', ascii: '~' },
  paused: { unicode: '═', ascii: '=' },
  failed: { unicode: 'x', ascii: 'x' },
  act: { unicode: '▲', ascii: '^' },
};

/** Levels of a sparkline, from low to high. None begins a command when it stands twice at the beginning of a line. */
const levels: Glyph = { unicode: '▁▂▃▄▅▆▇█', ascii: '_.-=+*#@' };

function glyphOf(name: keyof typeof glyphs, look: Look): string {
  return glyphs[name][look.unicode ? 'unicode' : 'ascii'];
}

/** One line for each instance, one for our acts, the time below, and what the signs mean. At most `room` cells wide. */
export function lanesInCells(picture: LanePicture, room: number, look: Look): string[] {
  const theme = themeOf(look);
  const lanes = picture.lanes.filter(
    (lane) => lane.of.kind !== 'person' && (lane.spans.length > 0 || failedIn(lane) > 0),
  );
  // Where there is one server, what failed is known from those who asked it.
  const shown = lanes.map((lane) =>
    lane.of.kind === 'server'
      ? { ...lane, requests: picture.lanes.flatMap((one) => one.requests) }
      : lane,
  );
  const hasActs = picture.acts.length > 0;
  const names = [...shown.map(nameOf), ...(hasActs ? [pictured.acts] : [])];
  const left = Math.max(0, ...names.map(cells)) + 2;
  const width = Math.max(8, room - left);
  const columnOf = (at: number): number =>
    Math.min(width - 1, Math.floor(((at - picture.from) / (picture.to - picture.from)) * width));
  const used = new Set<Condition | 'failed'>();
  const rows = shown.map((lane) => {
    const line = laneRow(lane, { picture, width, columnOf });
    for (const name of line) used.add(name);
    const drawn = line.map((name) =>
      (name === 'failed' ? theme.bad : (same: string) => same)(glyphOf(name, look)),
    );
    return padEnd(nameOf(lane), left) + drawn.join('').trimEnd();
  });
  const acts = Array.from({ length: width }, () => ' ');
  for (const { startedAt } of picture.acts) acts[columnOf(startedAt)] = glyphOf('act', look);
  const legend = (['ready', 'starting', 'draining', 'paused', 'failed'] as const)
    .filter((name) => used.has(name))
    .map((name) =>
      glue(
        `${glyphOf(name, look)} ${name === 'failed' ? pictured.ends.failed : pictured.conditions[name]}`,
      ),
    );
  return [
    ...rows,
    ...(hasActs ? [padEnd(pictured.acts, left) + theme.wary(acts.join('').trimEnd())] : []),
    theme.quiet(' '.repeat(left) + timeRow(picture, width)),
    ...wrap(legend.join('  '), room).map((line) => theme.quiet(unglue(line))),
  ];
}

type Cell = Condition | 'failed';

function laneRow(
  lane: Lane,
  {
    picture: { from, to },
    width,
    columnOf,
  }: {
    readonly picture: LanePicture;
    readonly width: number;
    readonly columnOf: (at: number) => number;
  },
): Cell[] {
  const row = Array.from({ length: width }, (_, column): Cell => {
    const middle = from + ((column + 0.5) / width) * (to - from);
    const span = lane.spans.find((one) => one.from <= middle && middle < one.to);
    return span?.condition ?? 'gone';
  });
  for (const { end, endedAt } of lane.requests)
    if (end === 'failed') row[columnOf(endedAt)] = 'failed';
  for (const { at } of lane.failures) row[columnOf(at)] = 'failed';
  return row;
}

/** When the picture begins at its left, and when it ends at its right. */
function timeRow({ from, to, zero }: LanePicture, width: number): string {
  const begin = moment(from - zero);
  const end = moment(to - zero);
  return width < begin.length + end.length + 1 ? begin : padEnd(begin, width - end.length) + end;
}

/** What a load came to: how many, how fast, and a sparkline of the p99 over time. At most `room` cells wide. */
export function loadInCells(load: LoadResult, room: number, look: Look): string[] {
  const theme = themeOf(look);
  const dot = look.unicode ? ' · ' : ', ';
  const parts = (texts: readonly string[]): string[] =>
    wrap(texts.map(glue).join(dot), room).map(unglue);
  const { p50Ms, p90Ms, p99Ms, p999Ms, maxMs } = load.latency;
  const most = load.slices.reduce((ms, slice) => Math.max(ms, slice.p99Ms), 0);
  return [
    ...parts([
      pictured.loadTitle(load.perSecond, duration(load.ms)),
      pictured.loadEnds(load.sent, load.failed),
      ...endsOf(load),
    ]),
    ...parts([
      `p50 ${latencyText(p50Ms)}`,
      `p90 ${latencyText(p90Ms)}`,
      `p99 ${latencyText(p99Ms)}`,
      `p99.9 ${latencyText(p999Ms)}`,
      `${pictured.slowest} ${latencyText(maxMs)}`,
    ]),
    ...(load.slices.length < 2
      ? []
      : [
          theme.command(
            sparkline(
              load.slices.map(({ p99Ms: ms }) => ms),
              room,
              look,
            ),
          ),
          ...wrap(pictured.p99OverTime(latencyText(most)), room).map(theme.quiet),
        ]),
  ];
}

/** Values as a line of bars, from nothing to the highest of them; where there is no room for all, the highest of each group. */
export function sparkline(values: readonly number[], room: number, look: Look): string {
  const scale = look.unicode ? levels.unicode : levels.ascii;
  const highest = Math.max(0, ...values);
  const columns = Math.min(values.length, Math.max(1, room));
  return Array.from({ length: columns }, (_, column) => {
    const group = values.slice(
      Math.floor((column * values.length) / columns),
      Math.floor(((column + 1) * values.length) / columns),
    );
    const share = highest > 0 ? Math.max(0, ...group) / highest : 0;
    return scale[Math.min(scale.length - 1, Math.floor(share * scale.length))] ?? '';
  }).join('');
}
