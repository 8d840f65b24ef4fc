/** Draws what came of a load: how the latency went over time, how it was spread, and how much was sent. */
import type { LoadResult, LoadSlice } from '@seaworthy/core';
import { latencyText } from '../layout.ts';
import { joined, markup, type Markup } from '../markup.ts';
import { pictured, spokenPicture } from '../picture-phrases.ts';
import { amountAxis, latencyAxis, timeAxis, type Axis } from './axis.ts';
import { loadInWords } from './in-words.ts';
import type { LanePicture } from './lanes.ts';
import {
  amountsAcross,
  anchorOf,
  cross,
  label,
  picture,
  timeBelow,
  titled,
  upright,
} from './svg.ts';

const size = { latency: 120, sent: 34, gap: 20, top: 16, axis: 24, histogram: 110 };

/** More slices, and more buckets, than this cannot be told apart. */
const most = { slices: 300, buckets: 200 };

/** p50, p99 and the slowest over time, what was sent below, on the clock of the lanes. */
export function overTimeFigure(load: LoadResult, lanes: LanePicture): Markup {
  const slices = merged(load.slices, most.slices);
  const axis = timeAxis(lanes);
  const highest = slices.reduce((ms, { maxMs }) => Math.max(ms, maxMs), 0);
  const amounts = amountAxis(highest, size.latency, ' ms');
  const bottom = size.top + size.latency;
  const end = bottom + size.gap + size.sent;
  const middleOf = (slice: LoadSlice): number =>
    axis.placeOf(load.startedAt + slice.atMs + slice.ms / 2);
  const points = (valueOf: (slice: LoadSlice) => number): [number, number][] =>
    slices.map((slice) => [middleOf(slice), amounts.placeOf(valueOf(slice))]);
  const curves = [
    curve(
      points(({ maxMs }) => maxMs),
      'slowest',
    ),
    curve(
      points(({ p50Ms }) => p50Ms),
      'p50',
    ),
    curve(
      points(({ p99Ms }) => p99Ms),
      'p99',
    ),
  ];
  const failed = slices.filter((slice) => slice.failed > 0);
  return picture(end + size.axis, `${loadInWords(load, lanes.zero).join('. ')}.`, [
    ...timeBelow(axis, end),
    ...amountsAcross(amounts, size.top),
    markup`<svg y="${size.top}" width="100%" height="${size.latency}" viewBox="0 0 100 ${size.latency}" preserveAspectRatio="none">${curves}</svg>`,
    ...failed.map((slice) => cross(middleOf(slice), 8, pictured.failedRequests(slice.failed))),
    ...lanes.acts
      .slice(0, 40)
      .map(({ startedAt }) => upright(axis.placeOf(startedAt), [0, end], 'act')),
    ...sentBars({ load, slices, axis, bottom: end }),
  ]);
}

function curve(points: readonly (readonly [number, number])[], kind: string): Markup {
  const path = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return markup`<path class="curve ${kind}" vector-effect="non-scaling-stroke" d="${path}"/>`;
}

function sentBars({
  load,
  slices,
  axis,
  bottom,
}: {
  readonly load: LoadResult;
  readonly slices: readonly LoadSlice[];
  readonly axis: Axis;
  readonly bottom: number;
}): Markup[] {
  const highest = slices.reduce((sent, slice) => Math.max(sent, slice.sent), 1);
  return slices.map((slice) => {
    const from = axis.placeOf(load.startedAt + slice.atMs);
    const to = axis.placeOf(load.startedAt + slice.atMs + slice.ms);
    const height = (share: number): string => ((share / highest) * size.sent).toFixed(1);
    const bar = (kind: string, amount: number): Markup =>
      markup`<rect class="${kind}" x="${from}%" width="${(to - from).toFixed(2)}%" y="${(bottom - Number(height(amount))).toFixed(1)}" height="${height(amount)}">${titled(pictured.loadEnds(slice.sent, slice.failed))}</rect>`;
    return joined([
      bar('sent', slice.sent),
      ...(slice.failed > 0 ? [bar('failed', slice.failed)] : []),
    ]);
  });
}

/** Neighbours become one where there are too many: the worst of them counts. */
function merged(slices: readonly LoadSlice[], limit: number): readonly LoadSlice[] {
  const each = Math.ceil(slices.length / limit);
  if (each <= 1) return slices;
  return slices.flatMap((first, at) => {
    if (at % each > 0) return [];
    return slices.slice(at + 1, at + each).reduce(
      (one, other): LoadSlice => ({
        atMs: one.atMs,
        ms: one.ms + other.ms,
        sent: one.sent + other.sent,
        failed: one.failed + other.failed,
        p50Ms: Math.max(one.p50Ms, other.p50Ms),
        p99Ms: Math.max(one.p99Ms, other.p99Ms),
        maxMs: Math.max(one.maxMs, other.maxMs),
      }),
      first,
    );
  });
}

/** How many requests took how long; each step to the right is so many times as long. Null where nothing was counted. */
export function histogramFigure({ histogram, latency }: LoadResult): Markup | null {
  const buckets = histogram.filter(({ count }) => count > 0).slice(0, most.buckets);
  const [first] = buckets;
  if (first === undefined) return null;
  const least = lowerEdge(histogram, first.uptoMs);
  const last = buckets.at(-1)?.uptoMs ?? first.uptoMs;
  const axis = latencyAxis(least, Math.max(last, latency.maxMs));
  const highest = buckets.reduce((count, bucket) => Math.max(count, bucket.count), 0);
  const amounts = amountAxis(highest, size.histogram);
  const top = 34;
  const bottom = top + size.histogram;
  const bars = buckets.map(({ uptoMs, count }) => {
    const from = axis.placeOf(lowerEdge(histogram, uptoMs));
    // Nothing is lost from sight: one of a million is the one that matters.
    const height = Math.max(2, size.histogram - amounts.placeOf(count));
    return markup`<rect class="bucket" x="${from}%" width="${(axis.placeOf(uptoMs) - from).toFixed(2)}%" y="${(bottom - height).toFixed(1)}" height="${height.toFixed(1)}">${titled(spokenPicture.bucket(count, latencyText(uptoMs)))}</rect>`;
  });
  const words = spokenPicture.histogram(
    coarse(buckets).map(({ uptoMs, count }) => spokenPicture.bucket(count, latencyText(uptoMs))),
  );
  return picture(bottom + size.axis, `${words}.`, [
    ...axis.marks.map(({ place, text }) =>
      label(place, bottom + 15, text, { kind: 'scale', anchor: anchorOf(place) }),
    ),
    ...amountsAcross(amounts, top),
    ...bars,
    markup`<line class="base" x1="0%" x2="100%" y1="${bottom}" y2="${bottom}"/>`,
    ...shares(latency, axis, [12, bottom]),
  ]);
}

/** Where a bucket begins: at the end of the one before it. The first one may begin anywhere. */
function lowerEdge(histogram: LoadResult['histogram'], uptoMs: number): number {
  const before = histogram.findLast((bucket) => bucket.uptoMs < uptoMs);
  return before === undefined ? uptoMs / 2 : before.uptoMs;
}

/** At most a dozen for the ear. */
function coarse(buckets: LoadResult['histogram']): LoadResult['histogram'] {
  const each = Math.ceil(buckets.length / 12);
  return buckets.flatMap((_, at) => {
    if (at % each > 0) return [];
    const group = buckets.slice(at, at + each);
    const count = group.reduce((sum, bucket) => sum + bucket.count, 0);
    return [{ uptoMs: group.at(-1)?.uptoMs ?? 0, count }];
  });
}

/** The percentiles as upright lines; their names are in two rows, so that neighbours can be read. */
function shares(
  { p50Ms, p90Ms, p99Ms, p999Ms }: LoadResult['latency'],
  axis: Axis,
  [top, bottom]: readonly [number, number],
): Markup[] {
  const lines: readonly (readonly [string, number])[] = [
    ['p50', p50Ms],
    ['p90', p90Ms],
    ['p99', p99Ms],
    ['p99.9', p999Ms],
  ];
  return lines.map(([name, ms], at) => {
    const x = axis.placeOf(ms);
    const y = top + (at % 2) * 13;
    return joined([
      upright(x, [y + 3, bottom], 'share'),
      label(x, y, name, { kind: 'scale', anchor: anchorOf(x) }),
    ]);
  });
}
