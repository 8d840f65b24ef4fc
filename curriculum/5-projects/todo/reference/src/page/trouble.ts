/** Says that the server cannot be reached, how much waits for it, and offers to try again. */
import { find } from './elements.ts';

const trouble = find('#trouble', HTMLDivElement);
const text = find('#trouble p', HTMLParagraphElement);
const again = find('#trouble button', HTMLButtonElement);
const refusal = find('#refusal', HTMLDivElement);

/** Shows what is wrong, or, for null, that nothing is. */
export function showTrouble(reason: string | null, waiting: number): void {
  trouble.hidden = reason === null;
  if (reason === null) return;
  const sentence = waiting === 0 ? reason : `${reason} ${waitingText(waiting)}`;
  // An alert is read out whenever its text is set.
  if (text.textContent !== sentence) text.textContent = sentence;
}

/** Shows why the server does not want something, until something else is done. */
export function showRefusal(reason: string): void {
  find('#refusal p', HTMLParagraphElement).textContent = reason;
  refusal.hidden = false;
}

export function hideRefusal(): void {
  refusal.hidden = true;
}

/** Calls `act` when somebody wants to try again, or when the browser is online again. */
export function onTryAgain(act: () => void): void {
  again.addEventListener('click', act);
  addEventListener('online', act);
}

function waitingText(count: number): string {
  return count === 1
    ? 'One change waits here and is not lost.'
    : `${count} changes wait here and are not lost.`;
}
