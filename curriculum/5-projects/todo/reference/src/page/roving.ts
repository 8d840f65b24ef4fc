/**
 * Moving with the keyboard: Tab goes from the field to one row of each list and on, Up and Down go from row to row and
 * stay on the box, the title or the button where they are.
 */
import { find } from './elements.ts';

const field = find('#title', HTMLInputElement);
const controls = ':is(input, button)';

/** Leaves one row of a list in the way of Tab: the one that last had the focus, else the first. */
export function leaveOneTabStop(list: HTMLElement): void {
  const rows = Array.from(list.children);
  const current = rows.find((row) => row.classList.contains('current')) ?? rows[0];
  for (const row of rows) {
    row.classList.toggle('current', row === current);
    for (const control of row.querySelectorAll<HTMLElement>(controls)) {
      control.tabIndex = row === current ? 0 : -1;
    }
  }
}

/**
 * Remembers where the focus is, and returns what puts it back if its row has left the list: on the next row, else on
 * the one before, else into the field.
 */
export function keepFocus(): () => void {
  const active = document.activeElement;
  const row = active?.closest('li');
  if (!active || !row) return () => {};
  const candidates = [row.nextElementSibling, row.previousElementSibling];
  return () => {
    if (document.activeElement !== document.body) return;
    const next = row.isConnected ? row : candidates.find((each) => each?.isConnected);
    const control = next?.querySelector(kindOf(active));
    if (control instanceof HTMLElement) control.focus();
    else field.focus();
  };
}

/** Which control of a row it is, as a selector. */
function kindOf(control: Element): string {
  return (
    ['title', 'bin'].map((name) => `.${name}`).find((name) => control.matches(name)) ?? 'input'
  );
}

find('main', HTMLElement).addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || !(event.target instanceof HTMLElement)) return;
  if (event.target !== field && !event.target.closest('li')) return;
  if (event.target instanceof HTMLTextAreaElement) return;
  const kind = event.target === field ? 'input' : kindOf(event.target);
  const stops = [
    field,
    ...document.querySelectorAll<HTMLElement>(`#open li ${kind}, #done[open] li ${kind}`),
  ];
  stops[stops.indexOf(event.target) + step]?.focus();
  event.preventDefault();
});

document.addEventListener('focusin', (event) => {
  const row = event.target instanceof Element ? event.target.closest('li') : null;
  const list = row?.parentElement;
  if (!row || !list) return;
  for (const each of list.children) each.classList.toggle('current', each === row);
  leaveOneTabStop(list);
});
