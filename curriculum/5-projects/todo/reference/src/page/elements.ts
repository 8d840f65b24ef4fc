/** The fixed parts of the page, found once. What is missing is a mistake in index.html, told at once. */

/** Finds the element that a selector names. */
export function find<E extends HTMLElement>(selector: string, type: new () => E): E {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** Makes an element. Text is set as text: what people write is never read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

/** Makes the children of a list be these rows, and moves only what has to move, so that focus stays. */
export function place(list: HTMLElement, rows: readonly HTMLElement[]): void {
  for (const child of Array.from(list.children)) {
    if (!rows.some((row) => row === child)) child.remove();
  }
  for (const [index, row] of rows.entries()) {
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  }
}
