/** One to-do on the screen: a grip to drag it by, a box to check, a title to edit, a button to remove. */
import { editTitle } from './edit.ts';
import { make, picture } from './elements.ts';
import type { ShownTodo } from './todo.ts';

/** What the page does when somebody uses a row. */
export interface RowActions {
  complete(key: string, completed: boolean): void;
  rename(key: string, title: string): void;
  remove(key: string): void;
  /** Moves it so many places down, or up. */
  shift(key: string, by: 1 | -1): void;
  /** The grip was taken. */
  grip(element: HTMLLIElement, event: PointerEvent): void;
}

/** A row and how to show another state of its to-do in it. */
export interface Row {
  readonly key: string;
  readonly element: HTMLLIElement;
  show(todo: ShownTodo): void;
}

/** Makes the row of a to-do. */
export function makeRow({ key }: ShownTodo, actions: RowActions): Row {
  const grip = make('span', { className: 'grip', title: 'Drag to move' });
  const box = make('input', { type: 'checkbox' });
  const title = make('button', { type: 'button', className: 'title' });
  const waits = make('span', { className: 'waits', role: 'img', ariaLabel: 'Not saved yet' });
  const bin = make('button', { type: 'button', className: 'bin' });
  const element = make('li', {});
  grip.append(picture('grip'));
  waits.append(picture('waits'));
  bin.append(picture('bin'));
  element.dataset['key'] = key;
  element.append(grip, box, title, waits, bin);
  const edit = () => editTitle(title, (text) => actions.rename(key, text));

  grip.addEventListener('pointerdown', (event) => actions.grip(element, event));
  box.addEventListener('change', () => actions.complete(key, box.checked));
  bin.addEventListener('click', () => actions.remove(key));
  title.addEventListener('dblclick', edit);
  title.addEventListener('click', (event) => {
    // A click that no mouse made is Enter or Space. A finger cannot double-click well, so it edits at once.
    if (event.detail === 0 || isTouch(event)) edit();
  });
  element.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    if (event.key === 'F2') edit();
    else if (event.key === 'Delete') actions.remove(key);
    else if (event.altKey && event.key === 'ArrowUp') actions.shift(key, -1);
    else if (event.altKey && event.key === 'ArrowDown') actions.shift(key, 1);
    else return;
    event.stopPropagation();
    event.preventDefault();
  });

  return {
    key,
    element,
    show: (todo) => {
      box.checked = todo.completed;
      box.ariaLabel = todo.title;
      title.textContent = todo.title;
      title.ariaLabel = `${todo.title}, edit`;
      bin.ariaLabel = `Delete ${todo.title}`;
      bin.title = 'Delete';
      waits.hidden = !todo.isWaiting;
      element.classList.toggle('completed', todo.completed);
    },
  };
}

function isTouch(event: MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}
