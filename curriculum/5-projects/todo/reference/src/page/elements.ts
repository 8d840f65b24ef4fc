/** The fixed parts of the page, found once. What is missing is a mistake in index.html, told at once. */

/** Finds the element that a selector names. */
export function find<E extends Element>(selector: string, type: new () => E): E {
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

/** A picture of those that index.html holds as `<symbol id="…">`. It says nothing to a screen reader. */
export function picture(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
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

/** Whether keys that are pressed there write something, and so are no commands. Into an empty field nobody has begun to write. */
export function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.value !== '';
}

/** A title for a note, which is short. */
export function shorten(title: string): string {
  const characters = Array.from(title);
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : title;
}
