/** Editing in place. */
import { make } from './elements.ts';

/**
 * Puts a field (of several lines, as a title may be long) in the place of a title until Enter or the end of focus
 * saves it, or Escape does not.
 */
export function editTitle(title: HTMLButtonElement, save: (text: string) => void): void {
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
    event.stopPropagation();
    event.preventDefault(); // Else the same Enter would press the title, which has the focus again.
  });
  title.replaceWith(field);
  field.focus();
  field.select();
}
