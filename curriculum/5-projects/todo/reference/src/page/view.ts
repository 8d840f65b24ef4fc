/** Shows the list: its rows, its counts, and a picture where there is nothing. */
import { find, place } from './elements.ts';
import { makeRow, type Row, type RowActions } from './row.ts';
import { keepFocus, leaveOneTabStop } from './roving.ts';
import { matches } from './search.ts';
import type { ShownTodo } from './todo.ts';

/** What is to be shown. */
export interface Scene {
  readonly todos: readonly ShownTodo[];
  /** What is looked for. */
  readonly wanted: string;
  /** Whether the server has said what there is. */
  readonly isLoaded: boolean;
  readonly isTroubled: boolean;
}

const openList = find('#open', HTMLUListElement);
const done = find('#done', HTMLDetailsElement);
const doneList = find('#done ul', HTMLUListElement);
const empty = find('#empty', HTMLDivElement);
const tools = find('#tools', HTMLDivElement);
const rows = new Map<string, Row>();

/** Makes the page show this. Rows stay the same elements, so that focus and edits survive. */
export function show(scene: Scene, actions: RowActions): void {
  const restoreFocus = keepFocus();
  const { todos, wanted } = scene;
  const found = wanted === '' ? todos : todos.filter(({ title }) => matches(title, wanted));
  const keys = new Set(todos.map(({ key }) => key));
  for (const key of rows.keys()) if (!keys.has(key)) rows.delete(key);
  const open = found.filter(({ completed }) => !completed);
  const finished = found.filter(({ completed }) => completed);
  place(openList, elementsOf(open, actions));
  place(doneList, elementsOf(finished, actions));
  leaveOneTabStop(openList);
  leaveOneTabStop(doneList);
  openList.classList.toggle('fixed', wanted !== '' || open.length < 2);
  done.hidden = finished.length === 0;
  // What was found is of no use where it cannot be seen.
  if (wanted !== '' && open.length === 0 && finished.length > 0) done.open = true;
  find('#done summary span', HTMLSpanElement).textContent = String(finished.length);
  tools.hidden = todos.length === 0;
  showCounts(todos);
  showEmpty(scene, open.length, finished.length);
  restoreFocus();
}

/** The row of a to-do, if it is shown. */
export function rowOf(key: string): HTMLLIElement | undefined {
  return rows.get(key)?.element;
}

function elementsOf(shown: readonly ShownTodo[], actions: RowActions): HTMLLIElement[] {
  return shown.map((todo) => {
    const row = rows.get(todo.key) ?? makeRow(todo, actions);
    rows.set(todo.key, row);
    row.show(todo);
    return row.element;
  });
}

function showCounts(todos: readonly ShownTodo[]): void {
  const doneCount = todos.filter(({ completed }) => completed).length;
  const openCount = todos.length - doneCount;
  find('#counts', HTMLParagraphElement).textContent =
    todos.length === 0 ? '' : `${openCount} to do, ${doneCount} done`;
  document.title = openCount === 0 ? 'Deckhand' : `(${openCount}) Deckhand`;
}

function showEmpty(scene: Scene, openCount: number, doneCount: number): void {
  const name = emptyState(scene, openCount, doneCount);
  empty.hidden = name === null;
  if (name === null || empty.dataset['state'] === name) return;
  empty.dataset['state'] = name;
  const { title, advice } = emptyStates[name];
  find('#empty use', SVGUseElement).setAttribute('href', `#${name}`);
  find('#empty strong', HTMLElement).textContent = title;
  find('#empty p:last-child', HTMLParagraphElement).textContent = advice;
}

function emptyState(
  { todos, wanted, isLoaded, isTroubled }: Scene,
  openCount: number,
  doneCount: number,
): keyof typeof emptyStates | null {
  if (openCount > 0) return null;
  if (!isLoaded && todos.length === 0) return isTroubled ? 'away' : 'loading';
  if (wanted !== '') return doneCount > 0 ? null : 'not-found';
  return todos.length > 0 ? 'all-done' : 'nothing-yet';
}

/** The pictures of the same names are in index.html. */
const emptyStates = {
  'nothing-yet': { title: 'Clear deck.', advice: 'Write what there is to do, and press Enter.' },
  'all-done': { title: 'All done.', advice: 'Time for a cup of tea.' },
  'not-found': { title: 'Nothing found.', advice: 'Clear the search to see all again.' },
  away: {
    title: 'The list is out of reach.',
    advice: 'What you write now is kept until it is back.',
  },
  loading: { title: 'One moment …', advice: 'The list is on its way.' },
} as const;
