/** Dragging a row to another place of its list, with a mouse, a pen or a finger. */

/** How near to the edge of the window the page begins to scroll, and how far each time. */
const edge = 56;
const stride = 12;

/**
 * Follows the pointer until it is let go, and calls `drop` with the new place; Escape puts the row back.
 * While it goes on, the others step aside: they are moved, and never the row itself, which would lose the pointer.
 */
export function drag(row: HTMLLIElement, begin: PointerEvent, drop: (to: number) => void): void {
  const list = row.parentElement;
  if (list === null || begin.button !== 0) return;
  begin.preventDefault();
  const from = placeOf(row);
  const grabbedAt = begin.clientY - row.getBoundingClientRect().top;
  row.setPointerCapture(begin.pointerId);
  row.classList.add('dragged');

  const follow = (event: PointerEvent) => {
    if (event.clientY < edge) scrollBy(0, -stride);
    if (event.clientY > innerHeight - edge) scrollBy(0, stride);
    row.style.translate = '';
    stepAside(row, event.clientY - grabbedAt);
    row.style.translate = `0 ${event.clientY - grabbedAt - row.getBoundingClientRect().top}px`;
  };
  const end = (isDropped: boolean) => {
    row.removeEventListener('pointermove', follow);
    row.removeEventListener('pointerup', letGo);
    row.removeEventListener('pointercancel', putBack);
    removeEventListener('keydown', escape, true);
    row.classList.remove('dragged');
    row.style.translate = '';
    const to = placeOf(row);
    if (!isDropped) list.insertBefore(row, list.children[from + (to < from ? 1 : 0)] ?? null);
    drop(isDropped ? to : from);
  };
  const letGo = () => end(true);
  const putBack = () => end(false);
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    putBack();
  };
  row.addEventListener('pointermove', follow);
  row.addEventListener('pointerup', letGo);
  row.addEventListener('pointercancel', putBack);
  addEventListener('keydown', escape, true);
}

/** Moves to the other side each neighbour whose middle the nearer edge of the row has passed. */
function stepAside(row: HTMLLIElement, top: number): void {
  const bottom = top + row.offsetHeight;
  for (
    let next = row.nextElementSibling;
    next && bottom > middleOf(next);
    next = row.nextElementSibling
  ) {
    row.before(next);
  }
  for (
    let last = row.previousElementSibling;
    last && top < middleOf(last);
    last = row.previousElementSibling
  ) {
    row.after(last);
  }
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

function placeOf(row: HTMLLIElement): number {
  return Array.from(row.parentElement?.children ?? []).indexOf(row);
}
