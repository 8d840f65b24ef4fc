// "The next one is a day after the last one, on the clock."
// A zone is a row of stretches with one offset each. In local time they overlap or leave a gap.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
let at = 0;
const [zoneCount, n] = lines[at++].split(' ').map(Number);
const zones = new Map();
for (let i = 0; i < zoneCount; i++) {
  const [name, first, count] = lines[at++].split(' ');
  const stretches = [{ from: -Infinity, offset: Number(first) }];
  for (let j = 0; j < Number(count); j++) {
    const [from, offset] = lines[at++].split(' ').map(Number);
    stretches.push({ from, offset });
  }
  zones.set(name, stretches);
}

/** The place of the last stretch that has begun, by a clock of which `beginOf` tells the beginning of a stretch. */
function lastBegun(stretches, seconds, beginOf) {
  let low = 0;
  let high = stretches.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (beginOf(stretches[middle]) <= seconds) low = middle;
    else high = middle;
  }
  return low;
}

const inUtc = ({ from }) => from;
const inLocalTime = ({ from, offset }) => from + offset;

/** `local` is in seconds, as if it were UTC. */
function instantOf(stretches, local, rule) {
  const place = lastBegun(stretches, local, inLocalTime);
  const here = stretches[place];
  const next = stretches[place + 1];
  if (next !== undefined && local >= next.from + here.offset) {
    // This stretch is over, and the next one has not begun.
    return local - (rule === 'earlier' ? next.offset : here.offset);
  }
  const previous = stretches[place - 1];
  const isTwice = previous !== undefined && local < here.from + previous.offset;
  return local - (isTwice && rule === 'earlier' ? previous.offset : here.offset);
}

const pad = (number) => String(number).padStart(2, '0');

function localText(stretches, instant) {
  const { offset } = stretches[lastBegun(stretches, instant, inUtc)];
  const clock = new Date((instant + offset) * 1000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset) / 60;
  return `${clock}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

const parse = (text) => Date.parse(`${text}Z`) / 1000;

function* localTimes(start, unit, count) {
  const date = new Date(`${start}Z`);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const seconds = parse(start);
  const timeOfDay = ((seconds % 86400) + 86400) % 86400;
  for (let i = 0; i < count; i++) {
    if (unit === 'month') {
      // Day 0 of a month is the last one of the month before.
      const daysInMonth = new Date(Date.UTC(year, month + i + 1, 0)).getUTCDate();
      yield Date.UTC(year, month + i, Math.min(day, daysInMonth)) / 1000 + timeOfDay;
    } else {
      yield seconds + i * (unit === 'day' ? 1 : 7) * 86400;
    }
  }
}

const out = [];
for (let i = 0; i < n; i++) {
  const [operation, name, ...rest] = lines[at++].split(' ');
  const zone = zones.get(name);
  const rule = rest.at(-1);
  const instant = (text) => instantOf(zone, parse(text), rule);
  if (operation === 'LOCAL') {
    out.push(localText(zone, Number(rest[0])));
  } else if (operation === 'INSTANT') {
    out.push(instant(rest[0]));
  } else if (operation === 'BETWEEN') {
    out.push(instant(rest[1]) - instant(rest[0]));
  } else {
    // Each instant is shown as local time again, and the next one begins there.
    const instants = [];
    let moved = 0;
    for (const local of localTimes(rest[0], rest[1], Number(rest[2]))) {
      const one = instantOf(zone, local + moved, rule);
      instants.push(one);
      moved = one + zone[lastBegun(zone, one, inUtc)].offset - local;
    }
    out.push(instants.join(' '));
  }
}
process.stdout.write(out.join('\n') + '\n');
