/** A terminal for tests: as much of one as is needed to know what stays on it. */

/** What a terminal shows after `output`, and whether its cursor is to be seen. Fails on what it does not know. */
export function screenAfter(output: string): {
  lines: string[];
  cursor: boolean;
  updating: boolean;
} {
  const lines: string[] = [''];
  let row = 0;
  let column = 0;
  let cursor = true;
  let updating = false;
  // eslint-disable-next-line no-control-regex
  for (const token of output.match(/\u001b\[[?\d;]*[A-Za-z]|[\s\S]/gu) ?? []) {
    if (token === '\n') {
      row += 1;
      column = 0;
      lines[row] ??= '';
    } else if (token === '\r') column = 0;
    else if (!token.startsWith('\u001b')) {
      const line = lines[row] ?? '';
      lines[row] = line.slice(0, column).padEnd(column) + token + line.slice(column + token.length);
      column += token.length;
    } else if (/\[\d+A$/.test(token)) row = Math.max(0, row - Number.parseInt(token.slice(2), 10));
    else if (token.endsWith('[J')) {
      lines.length = row + 1;
      lines[row] = (lines[row] ?? '').slice(0, column);
    } else if (token.includes('?25')) cursor = token.endsWith('h');
    else if (token.includes('?2026')) updating = token.endsWith('h');
    else if (!token.endsWith('m'))
      throw new Error(`an unknown control sequence: ${token.slice(1)}`);
  }
  return { lines, cursor, updating };
}
