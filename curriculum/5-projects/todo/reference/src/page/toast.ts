/** A note at the bottom of the page that offers to take something back, for a while. */
import { find, isWriting } from './elements.ts';

const shownMs = 8_000;

const toast = find('#toast', HTMLDivElement);
const text = find('#toast p', HTMLParagraphElement);
const button = find('#toast button', HTMLButtonElement);
let undo: (() => void) | undefined;
let timer = 0;

/** Says what happened. The offer before it can no longer be taken. */
export function offerUndo(message: string, takeBack: () => void): void {
  text.textContent = message;
  undo = takeBack;
  toast.hidden = false;
  hideLater();
}

/** Takes back what was last offered. */
function undoLast(): void {
  const takeBack = undo;
  hide();
  takeBack?.();
}

function hide(): void {
  undo = undefined;
  toast.hidden = true;
}

/** Nobody loses the offer while they point at it or have tabbed to it. */
function hideLater(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (toast.matches(':hover, :focus-within')) hideLater();
    else hide();
  }, shownMs);
}

button.addEventListener('click', undoLast);
document.addEventListener('keydown', (event) => {
  // In a field, Ctrl+Z takes back what was typed.
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
  if (!isUndo || undo === undefined || isWriting(event.target)) return;
  event.preventDefault();
  undoLast();
});
