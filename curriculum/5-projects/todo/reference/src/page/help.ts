/** The help, which `?` opens: what the keys do. */
import { find, isWriting } from './elements.ts';

const dialog = find('#help', HTMLDialogElement);

find('#ask', HTMLButtonElement).addEventListener('click', () => dialog.showModal());
// A click beside it closes it too: there the dialog itself is hit, and none of its parts.
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '?' || dialog.open || isWriting(event.target)) return;
  event.preventDefault();
  dialog.showModal();
});
