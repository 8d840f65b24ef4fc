/** The page: keeps what the server said, shows it, and turns what people do into requests. */
import {
  addTodo,
  changeTodo,
  listTodos,
  Refusal,
  removeTodo,
  type Todo,
  type TodoFields,
} from './api.ts';
import { find, place } from './elements.ts';
import { makeRow, type Row, type RowActions } from './row.ts';
import { offerUndo } from './toast.ts';

const form = find('#add', HTMLFormElement);
const field = find('#title', HTMLInputElement);
const openList = find('#open', HTMLUListElement);
const done = find('#done', HTMLDetailsElement);
const doneList = find('#done ul', HTMLUListElement);
const trouble = find('#trouble', HTMLDivElement);
const empty = find('#empty', HTMLDivElement);

let todos: readonly Todo[] = [];
const rows = new Map<string, Row>();

const actions: RowActions = {
  complete: (id, completed) => change(id, { completed }),
  rename: (id, title) => change(id, { title }),
  remove,
};

/** Does something that can fail. If it does, says so, and offers to do it once more if that can help. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    trouble.hidden = true;
  } catch (error) {
    find('#trouble p', HTMLParagraphElement).textContent =
      error instanceof Error ? error.message : 'Something went wrong.';
    const again = find('#trouble button', HTMLButtonElement);
    again.onclick = () => attempt(work);
    again.hidden = error instanceof Refusal;
    trouble.hidden = false;
  }
}

async function load(): Promise<void> {
  await attempt(async () => show(await listTodos()));
}

async function add(): Promise<void> {
  const title = field.value;
  if (title.trim() === '') return;
  await attempt(async () => {
    const todo = await addTodo({ title });
    show([...todos, todo]);
    if (field.value === title) field.value = '';
  });
}

/** Shows the change at once, and takes it back if the server does not want it. */
function change(id: string, fields: TodoFields): void {
  const before = todos.find((todo) => todo.id === id);
  if (before === undefined) return;
  void attempt(async () => {
    replace({ ...before, ...fields });
    try {
      replace(await changeTodo(id, fields));
    } catch (error) {
      replace(before);
      throw error;
    }
  });
}

function remove(id: string): void {
  const todo = todos.find((each) => each.id === id);
  if (todo === undefined) return;
  void attempt(async () => {
    await removeTodo(id);
    show(todos.filter((each) => each.id !== id));
    offerUndo(`Deleted “${shorten(todo.title)}”`, () => restore(todo));
  });
}

/** What is deleted is gone from the server, so to undo is to make it anew: it stands at the end. */
function restore({ title, completed, order }: Todo): void {
  void attempt(async () => {
    const todo = await addTodo({ title, completed, order });
    show([...todos, todo]);
    rows.get(todo.id)?.element.querySelector('button')?.focus();
  });
}

function replace(next: Todo): void {
  show(todos.map((todo) => (todo.id === next.id ? next : todo)));
}

/** Makes the page show these to-dos. Rows stay the same elements, so that focus and edits survive. */
function show(next: readonly Todo[]): void {
  const neighbour = neighbourOfFocus();
  todos = next;
  for (const id of rows.keys()) {
    if (!todos.some((todo) => todo.id === id)) rows.delete(id);
  }
  place(openList, elementsOf(todos.filter(({ completed }) => !completed)));
  place(doneList, elementsOf(todos.filter(({ completed }) => completed)));
  showCounts();
  if (neighbour !== undefined && document.activeElement === document.body) neighbour().focus();
}

function elementsOf(shown: readonly Todo[]): HTMLLIElement[] {
  return shown.map((todo) => {
    const row = rows.get(todo.id) ?? makeRow(todo, actions);
    rows.set(todo.id, row);
    row.show(todo);
    return row.element;
  });
}

function showCounts(): void {
  const doneCount = todos.filter(({ completed }) => completed).length;
  const openCount = todos.length - doneCount;
  find('#counts', HTMLParagraphElement).textContent =
    todos.length === 0 ? '' : `${openCount} to do, ${doneCount} done`;
  find('#done summary span', HTMLSpanElement).textContent = String(doneCount);
  document.title = openCount === 0 ? 'Deckhand' : `(${openCount}) Deckhand`;
  done.hidden = doneCount === 0;
  empty.hidden = openCount > 0;
  find('#empty strong', HTMLElement).textContent =
    doneCount > 0 ? 'All done.' : 'Nothing here yet.';
  find('#empty p:last-child', HTMLParagraphElement).textContent =
    doneCount > 0 ? 'Time for a cup of tea.' : 'Write what there is to do, and press Enter.';
}

/** Where focus goes if the row that has it leaves its list: the next row, else the one before, else the field. */
function neighbourOfFocus(): (() => HTMLElement) | undefined {
  const active = document.activeElement;
  const row = active?.closest('li');
  if (!active || !row) return undefined;
  const selector = active instanceof HTMLInputElement ? 'input' : `.${active.className}`;
  const candidates = [row.nextElementSibling, row.previousElementSibling];
  return () => {
    const next = candidates.find((each) => each?.isConnected)?.querySelector(selector);
    return next instanceof HTMLElement ? next : field;
  };
}

function shorten(title: string): string {
  const characters = Array.from(title);
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : title;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void add();
});

// Up and down go from row to row, and stay on the box, the title or the button where they are.
find('main', HTMLElement).addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const kind = event.target.matches('li button') ? `.${event.target.className}` : 'li input';
  const shown = document.querySelectorAll<HTMLElement>(`#open ${kind}, #done[open] ${kind}`);
  const stops = [field, ...shown];
  const here = stops.indexOf(event.target);
  if (here === -1) return;
  stops[here + step]?.focus();
  event.preventDefault();
});

// Somebody else may have changed the list while this page was out of sight.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void load();
});

void load();
field.focus();
