/** The search: `/` goes there, Escape clears it and goes back. */
import { find, isWriting } from './elements.ts';

const field = find('#search', HTMLInputElement);

/** What is looked for; empty while nothing is. */
export function wanted(): string {
  return field.value.trim();
}

/** Whether a title holds all the words that are looked for, in any case and with or without accents. */
export function matches(title: string, words: string): boolean {
  const plain = simplify(title);
  return simplify(words)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

/** Calls `search` whenever something else is looked for, and `leave` when the search is over. */
export function onSearch(search: () => void, leave: () => void): void {
  field.addEventListener('input', search);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    clear();
    search();
    leave();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || isWriting(event.target) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Looks for nothing any more. */
export function clear(): void {
  field.value = '';
}

function simplify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
