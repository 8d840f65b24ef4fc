// "A SET without a TTL changes only the value."
import { readFileSync } from 'node:fs';

/** A binary heap of sessions: the one that dies first is on top. */
class Heap {
  items = [];

  get top() {
    return this.items[0];
  }

  push(session) {
    let at = this.items.length;
    this.items.push(session);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.items[parent].death <= session.death) break;
      this.items[at] = this.items[parent];
      at = parent;
    }
    this.items[at] = session;
  }

  pop() {
    const last = this.items.pop();
    const { length } = this.items;
    if (length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && this.items[child + 1].death < this.items[child].death) child++;
      if (this.items[child].death >= last.death) break;
      this.items[at] = this.items[child];
      at = child;
    }
    this.items[at] = last;
  }
}

const sessions = new Map();
const deaths = new Heap();

function removeTheDead(now) {
  while (deaths.top !== undefined && deaths.top.death <= now) {
    const session = deaths.top;
    deaths.pop();
    // The key may have been set again since then, or removed.
    if (sessions.get(session.key) === session) sessions.delete(session.key);
  }
}

function answer(line) {
  const [time, word, key, value, ttl] = line.split(' ');
  const now = Number(time);
  removeTheDead(now);
  if (word === 'SIZE') return sessions.size;
  if (word === 'DEL') return sessions.delete(key) ? 'ok' : 'none';
  if (word === 'SET') {
    if (ttl === undefined && sessions.has(key)) {
      sessions.get(key).value = value;
      return 'ok';
    }
    const session = { key, value, death: ttl === undefined ? Infinity : now + Number(ttl) };
    sessions.set(key, session);
    if (ttl !== undefined) deaths.push(session);
    return 'ok';
  }
  const session = sessions.get(key);
  if (session === undefined) return 'none';
  if (word === 'GET') return session.value;
  return session.death === Infinity ? 'never' : session.death - now;
}

const lines = readFileSync(0, 'latin1').trimEnd().split('\n').slice(1);
console.log(lines.map(answer).join('\n'));
