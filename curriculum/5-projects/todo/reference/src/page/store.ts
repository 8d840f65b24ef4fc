/**
 * The list as the page has it: what the server said last, and the changes that it has not been told of yet. A change is
 * shown at once and sent when those before it are done. When the server cannot be reached, all that is left waits, and
 * nothing of it is lost.
 */
import { addTodo, changeTodo, isGone, listTodos, Refusal, removeTodo } from './api.ts';
import { type Change, madeBy, withChanges } from './changes.ts';
import { orderAtEnd, ordersToMove, sorted } from './order.ts';
import type { ShownTodo, Todo, TodoFields } from './todo.ts';

/** Who is told when something has changed. */
export interface StoreListener {
  changed(): void;
  /** The server does not want a change, for this reason. It was taken back; here is what was written. */
  refused(reason: string, change: Change): void;
}

export class Store {
  readonly #listener: StoreListener;
  #list: readonly Todo[] = [];
  #changes: readonly Change[] = [];
  #trouble: string | null = null;
  #isLoaded = false;
  #mustLoad = false;
  #isBusy = false;
  #made = 0;
  readonly #keys = new Map<string, string>();
  readonly #ids = new Map<string, string>();

  constructor(listener: StoreListener) {
    this.#listener = listener;
  }

  /** All to-dos in the order of the list, as they are once all changes are done. */
  get todos(): readonly ShownTodo[] {
    return sorted(this.#all());
  }

  /** Why the server cannot be told; null while it can. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** How many changes the server has not been told of, or has not answered yet. */
  get unsaved(): number {
    return this.#changes.length;
  }

  /** Whether the server has said what there is. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Asks the server for its list, and sends what waits. */
  load(): void {
    this.#mustLoad = true;
    void this.#work();
  }

  /** Adds a to-do at the end; returns its key. */
  add(fields: Partial<Omit<Todo, 'id'>> & { readonly title: string }): string {
    const key = `new ${++this.#made}`;
    this.#push({
      kind: 'add',
      key,
      fields: { completed: false, order: orderAtEnd(this.#all()), ...fields },
      known: new Set(this.#list.map(({ id }) => id)),
    });
    return key;
  }

  set(key: string, fields: TodoFields): void {
    this.#push({ kind: 'set', key, fields });
  }

  remove(key: string): void {
    this.#push({ kind: 'remove', key });
  }

  /** Brings a to-do to a place among `list`, which is all that is shown together with it. */
  move(list: readonly ShownTodo[], key: string, to: number): void {
    const orders = ordersToMove(list, key, to);
    for (const { order, key: each } of orders) this.set(each, { order });
  }

  #all(): readonly ShownTodo[] {
    const keyOf = (id: string): string => this.#keys.get(id) ?? id;
    return withChanges(this.#list, keyOf, this.#changes, this.#trouble !== null);
  }

  #push(change: Change): void {
    this.#changes = [...this.#changes, change];
    this.#listener.changed();
    void this.#work();
  }

  /** Does all that is to be done, one after the other, until nothing is left or the server cannot be reached. */
  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (;;) {
        const [change] = this.#changes;
        if (this.#mustLoad) await this.#loadNow();
        else if (change !== undefined) await this.#sendNow(change);
        else break;
        this.#listener.changed();
      }
      this.#trouble = null;
    } catch (error) {
      this.#trouble = error instanceof Error ? error.message : 'Something went wrong.';
      // What became of the change that had no answer is seen in the list.
      this.#mustLoad = true;
    } finally {
      this.#isBusy = false;
      this.#listener.changed();
    }
  }

  async #loadNow(): Promise<void> {
    this.#list = await listTodos();
    this.#isLoaded = true;
    this.#mustLoad = false;
  }

  async #sendNow(change: Change): Promise<void> {
    try {
      await this.#send(change);
    } catch (error) {
      if (!(error instanceof Refusal)) {
        change.isDoubtful = true;
        throw error;
      }
      this.#mustLoad = true;
      this.#listener.refused(error.message, change);
      // What was to be done to a to-do that was never made cannot be done.
      this.#changes = this.#changes.filter(
        (each) => each === change || change.kind !== 'add' || each.key !== change.key,
      );
    }
    this.#changes = this.#changes.filter((each) => each !== change);
  }

  async #send(change: Change): Promise<void> {
    const id = this.#ids.get(change.key) ?? change.key;
    if (change.kind === 'add') {
      const made =
        (change.isDoubtful && madeBy(change, this.#list)) || (await addTodo(change.fields));
      this.#keys.set(made.id, change.key);
      this.#ids.set(change.key, made.id);
      this.#list = [...this.#list.filter((todo) => todo.id !== made.id), made];
    } else if (change.kind === 'set') {
      const next = await changeTodo(id, change.fields);
      this.#list = this.#list.map((todo) => (todo.id === id ? next : todo));
    } else {
      await removeTodo(id).catch((error: unknown) => {
        // Somebody else was faster, or our own first try was: either way it is gone.
        if (!isGone(error)) throw error;
      });
      this.#list = this.#list.filter((todo) => todo.id !== id);
    }
  }
}
