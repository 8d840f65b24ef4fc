/** One to-do on the screen: a box to check, a title to edit, a button to remove. */
import type { Todo } from './api.ts';
import { make } from './elements.ts';

/** What the page does when somebody uses a row. */
export interface RowActions {
  complete(id: string, completed: boolean): void;
  rename(id: string, title: string): void;
  remove(id: string): void;
}

/** A row and how to show another state of its to-do in it. */
export interface Row {
  readonly element: HTMLLIElement;
  show(todo: Todo): void;
}

/** Makes the row of a to-do. */
export function makeRow({ id }: Todo, actions: RowActions): Row {
  const box = make('input', { type: 'checkbox' });
  const title = make('button', { type: 'button', className: 'title' });
  const bin = make('button', { type: 'button', className: 'bin', textContent: '×' });
  const element = make('li', {});
  element.append(box, title, bin);
  const edit = () => editTitle(title, (text) => actions.rename(id, text));

  box.addEventListener('change', () => actions.complete(id, box.checked));
  bin.addEventListener('click', () => actions.remove(id));
  title.addEventListener('dblclick', edit);
  title.addEventListener('click', (event) => {
    // A click that no mouse made is Enter or Space. A finger cannot double-click well, so it edits at once.
    if (event.detail === 0 || isTouch(event)) edit();
  });
  element.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    if (event.key === 'F2') edit();
    else if (event.key === 'Delete') actions.remove(id);
  });

  return {
    element,
    show: (todo) => {
      box.checked = todo.completed;
      box.ariaLabel = todo.title;
      title.textContent = todo.title;
      title.ariaLabel = `${todo.title}, edit`;
      bin.ariaLabel = `Delete ${todo.title}`;
      element.classList.toggle('completed', todo.completed);
    },
  };
}

/** Puts a field (of several lines, as a title may be long) in the place of a title until Enter or the end of focus saves it, or Escape does not. */
function editTitle(title: HTMLButtonElement, save: (text: string) => void): void {
  const before = title.textContent;
  const field = make('textarea', {
    className: 'edit',
    value: before,
    ariaLabel: `Title of ${before}`,
    rows: Math.min(6, Math.ceil(before.length / 40)),
  });
  let isOver = false;
  const end = (keep: boolean) => {
    if (isOver) return; // Taking the field away ends its focus, which would end it again.
    isOver = true;
    const hadFocus = document.activeElement === field;
    field.replaceWith(title);
    if (hadFocus) title.focus();
    if (keep && field.value.trim() !== '' && field.value !== before) save(field.value);
  };
  field.addEventListener('blur', () => end(true));
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') end(true);
    else if (event.key === 'Escape') end(false);
    else return;
    event.preventDefault(); // Else the same Enter would press the title, which has the focus again.
  });
  title.replaceWith(field);
  field.focus();
  field.select();
}

function isTouch(event: MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}
