/** The to-dos: a file of changes in DATA_DIR, one line of JSON each. */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { Refusal, type Members } from './todo.js';

/** One entry of the list. */
export interface Todo extends Members {
  readonly id: string;
}

type Change =
  | { readonly set: string; readonly to: Partial<Todo> }
  | { readonly remove: string }
  | { readonly clear: true };

/**
 * A change is on the disk before anybody is told of it, and only then in memory.
 * Node runs one piece of code at a time: a method without `await` needs no lock.
 */
export class Todos {
  readonly #todos = new Map<string, Todo>();
  readonly #file: number;
  #length = 0;

  constructor(folder: string) {
    fs.mkdirSync(folder, { recursive: true });
    this.#file = fs.openSync(join(folder, 'todos.journal'), 'a+');
    this.#replay();
  }

  all(): readonly Todo[] {
    return [...this.#todos.values()];
  }

  find(id: string): Todo {
    const todo = this.#todos.get(id);
    if (todo === undefined) throw new Refusal(404, 'There is no such to-do.');
    return todo;
  }

  /** Ids are random: a number that counts up would have to be remembered through restarts. */
  add(members: Members): Todo {
    const id = randomUUID();
    this.#commit({ set: id, to: { id, ...members } });
    return this.find(id);
  }

  /** Only the members that were sent: two changes of different ones are both kept. */
  change(id: string, members: Partial<Members>): Todo {
    this.find(id);
    this.#commit({ set: id, to: members });
    return this.find(id);
  }

  remove(id: string): void {
    this.find(id);
    this.#commit({ remove: id });
  }

  clear(): void {
    this.#commit({ clear: true });
  }

  #commit(change: Change): void {
    const line = Buffer.from(`${JSON.stringify(change)}\n`);
    try {
      fs.appendFileSync(this.#file, line);
      fs.fsyncSync(this.#file);
    } catch (error) {
      fs.ftruncateSync(this.#file, this.#length); // Half a line would spoil the next one.
      throw error;
    }
    this.#length += line.length;
    this.#apply(change);
  }

  #apply(change: Change): void {
    if ('clear' in change) this.#todos.clear();
    else if ('remove' in change) this.#todos.delete(change.remove);
    else this.#todos.set(change.set, { ...this.#todos.get(change.set), ...change.to } as Todo);
  }

  /** A line without its end was cut off by a crash, before anybody was told of it. */
  #replay(): void {
    const text = fs.readFileSync(this.#file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const line of whole.split('\n').slice(0, -1)) this.#apply(JSON.parse(line) as Change);
    this.#length = Buffer.byteLength(whole);
    fs.ftruncateSync(this.#file, this.#length);
  }
}
