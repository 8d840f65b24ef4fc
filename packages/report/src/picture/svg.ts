/**
 * What all pictures share. They are drawn in percent from left to right and in pixels from top to bottom, so that they
 * are as wide as the page and their text keeps its size, on a phone and on paper too. Colours are the page's matter:
 * each thing has a class.
 */
import { joined, markup, type Content, type Markup } from '../markup.ts';
import type { Axis } from './axis.ts';

/** A picture. `words` says what it shows, for those who do not see it. */
export function picture(height: number, words: string, content: readonly Markup[]): Markup {
  return markup`<svg role="img" aria-label="${words}" class="picture" width="100%" height="${height}">
${joined(content)}
</svg>`;
}

/** A line from top to bottom. */
export function upright(x: number, [top, bottom]: readonly [number, number], kind: string): Markup {
  return markup`<line class="${kind}" x1="${x}%" x2="${x}%" y1="${top}" y2="${bottom}"/>`;
}

/** A word; `anchor` says which part of it stands at `x`. */
export function label(
  x: number,
  y: number,
  text: Content,
  {
    kind = 'label',
    anchor = 'start',
  }: { readonly kind?: string; readonly anchor?: 'start' | 'middle' | 'end' } = {},
): Markup {
  return markup`<text class="${kind}" x="${x}%" y="${y}" text-anchor="${anchor}">${text}</text>`;
}

/** The sign of something that failed: a cross, so that it is told by its form too. */
export function cross(x: number, y: number, title: string | null = null): Markup {
  return markup`<svg x="${x}%" y="${y}" class="cross"><path d="M-4-4 4 4M-4 4 4-4"/>${titled(title)}</svg>`;
}

/** What is shown when one points at a thing. */
export function titled(title: string | null): Markup | null {
  return title === null ? null : markup`<title>${title}</title>`;
}

/** Time along the bottom: a thin line up through the picture at each mark, and its text below. */
export function timeBelow(axis: Axis, bottom: number, top = 0): Markup[] {
  return axis.marks.map(({ place, text }) =>
    joined([
      upright(place, [top, bottom], 'grid'),
      label(place, bottom + 15, text, { kind: 'scale', anchor: anchorOf(place) }),
    ]),
  );
}

/** Amounts: a thin line across the picture at each mark, its text above it. */
export function amountsAcross(axis: Axis, top: number): Markup[] {
  return axis.marks.map(({ place, text }) => {
    const y = top + place;
    return joined([
      markup`<line class="grid" x1="0%" x2="100%" y1="${y}" y2="${y}"/>`,
      label(0, y - 3, text, { kind: 'scale' }),
    ]);
  });
}

/** Text at an edge must not hang over it. */
export function anchorOf(place: number): 'start' | 'middle' | 'end' {
  if (place < 6) return 'start';
  return place > 94 ? 'end' : 'middle';
}
