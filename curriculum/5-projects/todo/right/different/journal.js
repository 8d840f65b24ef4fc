/**
 * The list, kept as a file of changes: one line of JSON each, appended and synced before anyone is told.
 * Changes that arrive while the disk is busy wait for each other and share the next sync.
 */
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

/** Opens the journal in a folder and replays it. */
export async function openJournal(folder) {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, 'todos.journal'), 'a+');
  const text = await file.readFile('utf8');
  // A line without its end was cut by a crash before anyone was told of it.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  let length = Buffer.byteLength(whole);
  await file.truncate(length);
  const list = emptyList();
  for (const line of whole.split('\n')) if (line !== '') apply(list, JSON.parse(line));

  async function write(changes) {
    const lines = Buffer.from(changes.map((change) => `${JSON.stringify(change)}\n`).join(''));
    try {
      await file.appendFile(lines);
      await file.datasync();
      length += lines.length;
    } catch (error) {
      await file.truncate(length);
      throw error;
    }
  }
  return journalOf(list, write);
}

/** The same list without a file: for those who only want to look right. */
export function openMemory() {
  return journalOf(emptyList(), async () => {});
}

function emptyList() {
  return { todos: new Map(), highest: 0 };
}

/** `commit` resolves with what the change did, once it is on disk. */
function journalOf(list, write) {
  let waiting = [];
  let isWriting = false;

  async function writeAll() {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await write(batch.map(({ change }) => change));
        for (const { change, resolve } of batch) resolve(apply(list, change));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isWriting = false;
  }

  return {
    todos: list.todos,
    /** A number that no to-do has had, not even a deleted one. */
    nextNumber: () => ++list.highest,
    commit: (change) =>
      new Promise((resolve, reject) => {
        waiting.push({ change, resolve, reject });
        if (!isWriting) void writeAll();
      }),
  };
}

/** Changes are small on purpose: two that touch different members of one to-do never undo each other. */
function apply(list, change) {
  const { todos } = list;
  if ('add' in change) {
    todos.set(String(change.add.id), change.add);
    if (typeof change.add.id === 'number') list.highest = Math.max(list.highest, change.add.id);
    return change.add;
  }
  if ('clear' in change) {
    const removed = [...todos.values()];
    todos.clear();
    return removed;
  }
  const key = change.set ?? change.remove;
  const before = todos.get(key);
  if (before === undefined) return undefined;
  if ('remove' in change) {
    todos.delete(key);
    return before;
  }
  const after = { ...before, ...change.to };
  todos.set(key, after);
  return after;
}
