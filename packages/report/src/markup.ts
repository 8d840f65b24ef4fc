/**
 * HTML, SVG and XML whose every text is escaped: whatever is put into a template, except other markup, is text that
 * somebody else may have written. There is no other way to make markup in this package.
 */
import { escapeForTerminal, escapeLines } from './escape.ts';

/** Text that is markup already. Only this module makes it. */
export interface Markup {
  readonly markup: string;
}

/** What a template takes: markup as it is; text and numbers, escaped; null for nothing; or a list of these. */
export type Content = Markup | string | number | null | readonly Content[];

/** A template of markup. The literal parts are ours; each value is escaped. */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const text = parts.reduce((before, part, at) => before + rendered(values[at - 1] ?? null) + part);
  return { markup: text };
}

function rendered(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return escapeMarkup(escapeForTerminal(content));
  return 'markup' in content ? content.markup : content.map(rendered).join('');
}

/** Several pieces, each on a line of its own. */
export function joined(pieces: readonly Markup[], between = '\n'): Markup {
  return { markup: pieces.map((piece) => piece.markup).join(between) };
}

/** Text of several lines that stay lines, where white space is kept. */
export function linesOfText(text: string): Markup {
  return { markup: escapeLines(text.trimEnd()).map(escapeMarkup).join('\n') };
}

/** Text of ours that must not be escaped: a style sheet. */
export function trusted(text: string): Markup {
  return { markup: text };
}

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls and lone surrogates are visible escapes by now, so that no illegal character of XML is left. */
function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => names[character] ?? '');
}
