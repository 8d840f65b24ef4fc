/** Makes zones with regular and with wild changes, and local times that lie near them. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly zones: number;
  /** How many changes each zone has. */
  readonly changes: number;
  readonly n: number;
  /** How many instants all `EVERY` ask for together, at most. */
  readonly instants: number;
  /** All local times are in this year or later. */
  readonly from: number;
}

interface Zone {
  readonly name: string;
  readonly first: number;
  readonly changes: readonly { readonly at: number; readonly offset: number }[];
}

const day = 86_400;
const lastInstant = 4_133_980_799;
const daysOf = { day: 1, week: 7, month: 31 } as const;
const units = ['day', 'week', 'month'] as const;

export default function* generate(random: Random, size: Size): Iterable<string> {
  const zones = Array.from({ length: size.zones }, (_, at) =>
    at % 2 === 0 ? regular(random, at, size.changes) : wild(random, at, size.changes),
  );
  yield `${size.zones} ${size.n}\n`;
  for (const { name, first, changes } of zones) {
    yield `${name} ${first} ${changes.length}\n`;
    yield changes.map(({ at, offset }) => `${at} ${offset}\n`).join('');
  }
  const earliest = Date.UTC(size.from, 0) / 1000;
  let left = size.instants;
  let chunk = '';
  for (let i = 0; i < size.n; i++) {
    const zone = zones[random.between(0, zones.length - 1)];
    if (zone === undefined) continue;
    const dice = random.between(0, left > 0 ? 4 : 3);
    const count = dice < 4 ? 0 : random.between(1, Math.min(left, 1000));
    left -= count;
    const place = { zone, earliest };
    chunk += `${count > 0 ? every(random, place, count) : simple(dice, random, place)}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

// Summer and winter: a change and the one that takes it back, by turns.
function regular(random: Random, number: number, count: number): Zone {
  const winter = random.between(-44, 44) * 900;
  const step = [1200, 1800, 3600, 3600, 3600, 7200][random.between(0, 5)] ?? 3600;
  const between = Math.min(182 * day, Math.floor(lastInstant / (count + 1)));
  const changes = Array.from({ length: count }, (_, at) => ({
    at: (at + 1) * between + random.between(-2, 2) * 1800,
    offset: winter + (at % 2 === 0 ? step : 0),
  }));
  return { name: `Region/City_${number}`, first: winter, changes };
}

// Any offset may follow any other.
function wild(random: Random, number: number, count: number): Zone {
  const offset = (): number => random.between(-900, 900) * 60;
  const most = Math.floor(lastInstant / (count + 1));
  let at = 0;
  const changes = Array.from({ length: count }, () => {
    at += random.between(2 * day, most);
    return { at, offset: offset() };
  });
  return { name: `Etc/Wild+${number}`, first: offset(), changes };
}

interface Place {
  readonly zone: Zone;
  /** No local time is before it. */
  readonly earliest: number;
}

function simple(dice: number, random: Random, place: Place): string {
  const { name } = place.zone;
  const local = (): string => nearLocalTime(random, place);
  if (dice === 0) return `LOCAL ${name} ${within(0, nearAChange(random, place.zone).instant)}`;
  if (dice === 1) return `BETWEEN ${name} ${local()} ${local()} ${rule(random)}`;
  return `INSTANT ${name} ${local()} ${rule(random)}`;
}

function every(random: Random, place: Place, count: number): string {
  const unit = units[random.between(0, 2)] ?? 'day';
  const start = nearLocalTime(random, place);
  // The last date must not be later than 2100-12-31.
  const most = Math.floor((lastInstant - Date.parse(`${start}Z`) / 1000) / day / daysOf[unit]) + 1;
  return `EVERY ${place.zone.name} ${start} ${unit} ${Math.min(count, most)} ${rule(random)}`;
}

function nearLocalTime(random: Random, { zone, earliest }: Place): string {
  const { instant, offset } = nearAChange(random, zone);
  return new Date(within(earliest, instant + offset) * 1000).toISOString().slice(0, 19);
}

// At a change, the second before it, or some time before or after; with the old or the new offset.
function nearAChange(
  random: Random,
  { first, changes }: Zone,
): { readonly instant: number; readonly offset: number } {
  const place = random.between(0, changes.length - 1);
  const at = changes[place]?.at ?? 0;
  const offset = changes[place - random.between(0, 1)]?.offset ?? first;
  const away = [0, 0, -1, random.between(-7200, 7200), random.between(-2 * day, 2 * day)];
  return { instant: at + (away[random.between(0, 4)] ?? 0), offset };
}

function within(earliest: number, seconds: number): number {
  return Math.min(lastInstant, Math.max(earliest, seconds));
}

function rule(random: Random): string {
  return random.between(0, 1) === 0 ? 'earlier' : 'later';
}
