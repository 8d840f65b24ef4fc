/** The to-dos, in memory and in a JSON file of the data folder. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long after the last change the file is written: many changes in a row cost one write. */
const quietMs = 2_000;

/** Opens the list that is kept in a folder. */
export function openList(folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'todos.json');
  const stored = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const todos = new Map(stored.map((todo) => [todo.id, todo]));
  let timer;

  /** Writes a new file beside the old one and puts it in its place: a reader sees one or the other, never half. */
  function save() {
    clearTimeout(timer);
    writeFileSync(`${file}.new`, JSON.stringify([...todos.values()]), { flush: true });
    renameSync(`${file}.new`, file);
  }

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(save, quietMs);
  }

  return {
    save,
    all: () => [...todos.values()],
    get: (id) => todos.get(id),
    add(fields) {
      const todo = { id: randomUUID(), ...fields };
      todos.set(todo.id, todo);
      changed();
      return todo;
    },
    /** Sets the fields that are given and leaves the others as they are. */
    change(id, fields) {
      const todo = { ...todos.get(id), ...fields };
      todos.set(id, todo);
      changed();
      return todo;
    },
    remove(id) {
      todos.delete(id);
      changed();
    },
    clear() {
      todos.clear();
      changed();
    },
  };
}
