/** Bytes as words of a POSIX shell: whatever they are, the shell hands on exactly these, and a terminal shows nothing strange. */

/** Text that may stand between quotes as it is: no control characters, nothing invisible, nothing that turns the direction of writing. */
const plainText = /^[\n\t\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

/** One word. NUL cannot be part of one (see `hasNul`). */
export function shellWord(value: string | Buffer): string {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  const text = bytes.toString('utf8');
  if (plainText.test(text) && Buffer.from(text).equals(bytes)) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : quoted(text);
  }
  // A command substitution loses the line ends at its end, so these stand after it.
  let end = bytes.length;
  while (bytes[end - 1] === 0x0a) end -= 1;
  return `"$(printf '${printfFormat(bytes.subarray(0, end))}')${'\n'.repeat(bytes.length - end)}"`;
}

/** A shell expression such as `$BASE` and text that follows it, as one word. */
export function wordAfter(expression: string, rest: string): string {
  if (/^[\w@%+=:,./?&~;()*#'-]*$/.test(rest)) return `"${expression}${rest}"`;
  return `"${expression}"${shellWord(rest)}`;
}

/** Whether bytes hold a NUL, which no word of a command can. */
export function hasNul(bytes: Buffer): boolean {
  return bytes.includes(0);
}

/** Text between single quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The inside of printf's first argument that prints exactly these bytes; it needs single quotes around it. */
export function printfFormat(bytes: Buffer): string {
  let format = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === '%') format += '%%';
    else if (character === '\\') format += '\\\\';
    // A quote is written as its number, too: so nothing can end the quotes.
    else if (byte >= 0x20 && byte < 0x7f && character !== "'") format += character;
    else format += `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return format;
}

/** Text that may follow `# ` or stand in a title: one line, nothing that steers a terminal. */
export function oneLine(text: string, length: number): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?')
    .trim();
  const characters = Array.from(plain.slice(0, 2 * length + 2));
  return characters.length > length
    ? `${characters.slice(0, length - 1).join('')}…`
    : characters.join('');
}
