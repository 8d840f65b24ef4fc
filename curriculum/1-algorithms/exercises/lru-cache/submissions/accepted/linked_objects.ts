import { readFileSync } from 'node:fs';

class Entry {
  next: Entry = this;
  previous: Entry = this;
  readonly page: string;
  value: string;

  constructor(page: string, value: string) {
    this.page = page;
    this.value = value;
  }

  /** Takes the entry out of its list. */
  leave(): void {
    this.previous.next = this.next;
    this.next.previous = this.previous;
  }

  /** Puts the entry into the list, before another one. */
  join(other: Entry): void {
    this.next = other;
    this.previous = other.previous;
    this.previous.next = this;
    other.previous = this;
  }
}

class Cache {
  hits = 0;
  misses = 0;
  private readonly entries = new Map<string, Entry>();
  /** Stands before the least recently used entry and behind the most recently used one. */
  private readonly end = new Entry('', '');

  private readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(page: string): string {
    const entry = this.entries.get(page);
    if (entry === undefined) {
      this.misses++;
      return 'miss';
    }
    this.hits++;
    entry.leave();
    entry.join(this.end);
    return entry.value;
  }

  put(page: string, value: string): string {
    const known = this.entries.get(page);
    known?.leave();
    const entry = known ?? new Entry(page, value);
    entry.value = value;
    entry.join(this.end);
    this.entries.set(page, entry);
    if (this.entries.size <= this.capacity) return 'ok';
    const victim = this.end.next;
    victim.leave();
    this.entries.delete(victim.page);
    return `evict ${victim.page}`;
  }
}

const [head = '', ...lines] = readFileSync(0, 'latin1').trimEnd().split('\n');
const cache = new Cache(Number(head.split(' ')[1]));
const out = lines.map((line) => {
  const [word, page = '', value = ''] = line.split(' ');
  return word === 'GET' ? cache.get(page) : cache.put(page, value);
});
console.log(`${out.join('\n')}\nhits ${cache.hits} misses ${cache.misses}`);
