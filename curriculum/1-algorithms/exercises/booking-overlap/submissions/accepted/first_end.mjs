// Bookings of a room do not overlap, so in order of time their ends go up too.
// The first one that ends after `from` is in the way, or none is.
// A room is a list of short lists: putting something into one list of 80,000 takes too long.
import { readFileSync } from 'node:fs';

const MOST = 400;
const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const rooms = Array.from({ length: 1001 }, () => [[]]);
const bookings = [null]; // From 1 on; null for what was refused or is cancelled.

/** The first place in a sorted list at which `isAfter` holds; its length where there is none. */
function firstPlace(list, isAfter) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(list[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where in `room` the first booking is, or would be, that ends after `time`. */
function firstEndAfter(room, time) {
  const block = Math.min(
    firstPlace(room, (bookings) => bookings.at(-1)?.to > time),
    room.length - 1,
  );
  return { block, place: firstPlace(room[block], (booking) => booking.to > time) };
}

function book(wish) {
  const room = rooms[wish.room];
  const { block, place } = firstEndAfter(room, wish.from);
  const next = room[block][place];
  const isFree = !next || next.from >= wish.to;
  if (isFree) room[block].splice(place, 0, wish);
  if (room[block].length > MOST) room.splice(block + 1, 0, room[block].splice(MOST / 2));
  bookings.push(isFree ? wish : null);
  return isFree ? 'ok' : next.number;
}

function cancel(number) {
  const booking = bookings[number];
  if (!booking) return 'none';
  const room = rooms[booking.room];
  const { block, place } = firstEndAfter(room, booking.from);
  room[block].splice(place, 1);
  // An empty list would say nothing about the order.
  if (room[block].length === 0 && room.length > 1) room.splice(block, 1);
  bookings[number] = null;
  return 'ok';
}

const out = [];
for (let i = 1; i <= n; i++) {
  const [kind, ...words] = lines[i].split(' ');
  const [room, from, to] = words.map(Number);
  out.push(kind === 'cancel' ? cancel(room) : book({ number: bookings.length, room, from, to }));
}
console.log(out.join('\n'));
