/**
 * Makes text that someone else wrote safe to show: what their server sends may move the cursor, hide itself, turn the
 * reading direction around or command a CI system. Such characters are shown as escapes, never sent.
 */

import type { RunEvent } from '@seaworthy/core';

/** Characters that move, hide or reorder others, or that a reader cannot tell from a plain space. */
const unsafe =
  /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}|(?<=\p{M}{4})\p{M}|(?<=^\p{M}*)\p{M}/gu;

/** The emoji form of a pictograph is the one invisible character that people do write. */
const emojiForm = /(?<=\p{Extended_Pictographic})\ufe0f/u;

/** Commands that a CI system obeys wherever they stand in a line. */
const anywhereCommand = /#(?=#(?:\[|vso\[|teamcity\[))/g;

const namedEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeCharacter(character: string): string {
  const named = namedEscapes[character];
  if (named !== undefined) return named;
  const point = character.codePointAt(0) ?? 0;
  const hex = point.toString(16);
  if (point <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return point <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/**
 * One line of text that can be shown anywhere. Controls, bidirectional overrides, zero-width and unassigned characters,
 * lone surrogates, unusual spaces and piles of accents become escapes such as `\x1b`, `\u202e`, `\n`.
 * A `::` at the beginning is escaped too: at the beginning of a line a CI system takes it for a command.
 */
export function escapeForTerminal(text: string): string {
  if (isPlain(text)) return text;
  return escapeLineStart(
    text
      .replace(unsafe, (character, at: number) =>
        character === '\ufe0f' && emojiForm.test(text.slice(Math.max(0, at - 2), at + 1))
          ? character
          : escapeCharacter(character),
      )
      .replace(anywhereCommand, '\\x23'),
  );
}

/** Most texts are, and the expressions above are slow. */
function isPlain(text: string): boolean {
  return /^[ !"$-9;-~]*$/.test(text);
}

/** Takes the meaning from a `::` that would begin a line, also after spaces. */
export function escapeLineStart(line: string): string {
  return line.replace(/^( *):(?=:)/, '$1\\x3a');
}

/** The same with every backslash doubled, for where two texts that differ would otherwise look the same. */
export function escapeExactly(text: string): string {
  return escapeForTerminal(text.replaceAll('\\', '\\\\'));
}

/** The lines of a text of several lines, each safe to show. */
export function escapeLines(text: string): string[] {
  return text.split(/\r?\n/).map(escapeForTerminal);
}

/**
 * JSON text whose strings hold no raw character that a terminal or a CI system would obey. It means exactly what it
 * meant: only escapes of JSON are used, and outside of its strings JSON has none of these characters.
 */
export function escapeJson(json: string): string {
  return json
    .replace(/[\x7f]|(?![\n])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
      Array.from({ length: character.length }, (_, at) =>
        unicodeEscape(character.charCodeAt(at)),
      ).join(''),
    )
    .replace(/#(?=#(?:\[|vso\[|teamcity\[))/g, unicodeEscape(0x23));
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** An event that readers can show as it is. The bodies of exchanges are long and shown by none, so they stay. */
export function escapeEvent(event: RunEvent): RunEvent {
  if (event.type !== 'exchange') return escapeStrings(event);
  return { ...event, check: escapeForTerminal(event.check) };
}

/** A copy of plain data whose every string is safe to show; keys are the program's own and stay. */
export function escapeStrings<T>(value: T): T;
export function escapeStrings(value: unknown): unknown {
  if (typeof value === 'string') return escapeForTerminal(value);
  if (Array.isArray(value)) return value.map((item: unknown) => escapeStrings(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escapeStrings(item)]));
}
