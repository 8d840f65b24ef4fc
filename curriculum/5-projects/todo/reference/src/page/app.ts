/** The page: turns what people do into changes of the list, and shows it whenever it has changed. */
import { drag } from './drag.ts';
import { find, shorten } from './elements.ts';
import './help.ts';
import type { RowActions } from './row.ts';
import { say } from './say.ts';
import { clear, onSearch, wanted } from './search.ts';
import { Store } from './store.ts';
import { offerUndo } from './toast.ts';
import type { ShownTodo } from './todo.ts';
import { hideRefusal, onTryAgain, showRefusal, showTrouble } from './trouble.ts';
import { rowOf, show } from './view.ts';

const form = find('#add', HTMLFormElement);
const field = find('#title', HTMLInputElement);
let isDragging = false;

const store = new Store({
  changed: update,
  refused: (reason, change) => {
    // What was written is not lost with its row: it goes back to where it was written.
    if (change.kind === 'add' && field.value === '') field.value = change.fields.title;
    showRefusal(reason);
  },
});

const actions: RowActions = {
  complete: (key, completed) => {
    const todo = begin(key);
    store.set(key, { completed });
    say(`${todo?.title ?? ''}: ${completed ? 'done' : 'to do again'}.`);
  },
  rename: (key, title) => {
    begin(key);
    store.set(key, { title });
  },
  remove: (key) => {
    const todo = begin(key);
    const place = openTodos().findIndex((each) => each.key === key);
    if (todo === undefined) return;
    store.remove(key);
    offerUndo(`Deleted “${shorten(todo.title)}”`, () => restore(todo, place));
  },
  shift: (key, by) => {
    const list = openTodos();
    const to = list.findIndex((each) => each.key === key) + by;
    if (wanted() !== '') say('Clear the search to move to-dos.');
    else if (list[to] !== undefined) move(key, to);
  },
  grip: (element, event) => {
    const key = element.dataset['key'] ?? '';
    isDragging = true;
    drag(element, event, (to) => {
      isDragging = false;
      move(key, to);
      update();
    });
  },
};

/** Something new is being done: what was said about the last thing has had its time. */
function begin(key: string): ShownTodo | undefined {
  hideRefusal();
  return store.todos.find((each) => each.key === key);
}

function add(): void {
  const title = field.value;
  if (title.trim() === '') return;
  hideRefusal();
  field.value = '';
  if (wanted() !== '') clear(); // Else it might not be seen.
  const key = store.add({ title });
  rowOf(key)?.scrollIntoView({ block: 'nearest' });
  say(`Added ${title}.`);
}

/** What is deleted is gone from the server, so to undo is to make it anew, in the same place. */
function restore({ title, completed, order }: ShownTodo, place: number): void {
  const key = store.add({ title, completed, order });
  if (!completed) store.move(openTodos(), key, place);
  rowOf(key)?.querySelector<HTMLElement>('.title')?.focus();
  say(`${title} is back.`);
}

function move(key: string, to: number): void {
  const list = openTodos();
  if (list[to]?.key === key) return;
  const focused = document.activeElement;
  store.move(list, key, to);
  // A row that is moved within the page loses its focus.
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  rowOf(key)?.scrollIntoView({ block: 'nearest' });
  say(`Moved to place ${to + 1} of ${list.length}.`);
}

function openTodos(): readonly ShownTodo[] {
  return store.todos.filter(({ completed }) => !completed);
}

function update(): void {
  if (isDragging) return; // Nothing moves under the finger.
  const { todos, isLoaded, trouble, unsaved } = store;
  show({ todos, isLoaded, wanted: wanted(), isTroubled: trouble !== null }, actions);
  showTrouble(trouble, unsaved);
  document.body.dataset['unsaved'] = String(unsaved);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  add();
});
onSearch(
  () => {
    update();
    const count = document.querySelectorAll('li').length;
    if (wanted() !== '') say(count === 1 ? 'One found.' : `${count} found.`);
  },
  () => field.focus(),
);
onTryAgain(() => store.load());

// Somebody else may have changed the list while this page was out of sight.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') store.load();
});
addEventListener('focus', () => store.load());
addEventListener('beforeunload', (event) => {
  if (store.unsaved > 0) event.preventDefault();
});

update();
store.load();
field.focus();
