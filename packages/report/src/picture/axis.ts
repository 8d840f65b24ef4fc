/** The scales of pictures: where a moment or an amount lies, and which of them are written at an axis. */
import { scaleLinear, scaleLog } from 'd3-scale';

/** A place on an axis with the text that stands there. */
interface AxisMark {
  readonly place: number;
  readonly text: string;
}

/** An axis: where a value lies, and its marks. */
export interface Axis {
  readonly placeOf: (value: number) => number;
  readonly marks: readonly AxisMark[];
}

/** About so many marks fit on a phone. */
const marksOfTime = 6;

/** Time from left (0) to right (100), in percent; marks count from `zero`. */
export function timeAxis({
  from,
  to,
  zero,
}: {
  readonly from: number;
  readonly to: number;
  readonly zero: number;
}): Axis {
  const [unit, ms] = to - from < 100 ? ['ms', 1] : ['s', 1000];
  const scale = scaleLinear([(from - zero) / ms, (to - zero) / ms], [0, 100]).clamp(true);
  const write = scale.tickFormat(marksOfTime);
  return {
    placeOf: (at) => hundredths(scale((at - zero) / ms)),
    marks: scale
      .ticks(marksOfTime)
      .map((value) => ({ place: hundredths(scale(value)), text: `${write(value)} ${unit}` })),
  };
}

/** Amounts from the bottom (`height`) to the top (0), in pixels. The axis begins at nothing. */
export function amountAxis(most: number, height: number, unit = ''): Axis {
  const scale = scaleLinear([0, most > 0 ? most : 1], [height, 0]).nice(3);
  const write = scale.tickFormat(3);
  return {
    placeOf: (value) => hundredths(scale(value)),
    marks: scale
      .ticks(3)
      .filter((value) => value > 0)
      .map((value) => ({ place: hundredths(scale(value)), text: write(value) + unit })),
  };
}

/** Latencies from left (0) to right (100), in percent; each step to the right is so many times as long. */
export function latencyAxis(least: number, most: number): Axis {
  const from = Math.max(0.01, least);
  const scale = scaleLog([from, Math.max(from * 2, most)], [0, 100]).clamp(true);
  const marks = scale.ticks(5).filter((value) => /^[125]/.test(value.toPrecision(1)));
  return {
    placeOf: (ms) => hundredths(scale(Math.max(from, ms))),
    marks: fewer(marks, 7).map((ms) => ({ place: hundredths(scale(ms)), text: `${ms} ms` })),
  };
}

function fewer(values: readonly number[], most: number): readonly number[] {
  const each = Math.ceil(values.length / most);
  return values.filter((_, at) => at % each === 0);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
