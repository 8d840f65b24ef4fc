import { readFileSync } from 'node:fs';

interface Place {
  readonly closing: string;
  readonly line: number;
  readonly column: number;
}

const closing = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

function check(lines: readonly string[]): Place | null {
  const opened: Place[] = [];
  for (const [at, text] of lines.entries()) {
    let quote: Place | null = null;
    let isEscaped = false;
    let column = 0;
    for (const char of text) {
      const here: Place = { closing: closing.get(char) ?? '', line: at + 1, column: ++column };
      if (quote !== null) {
        if (isEscaped) isEscaped = false;
        else if (char === '\\') isEscaped = true;
        else if (char === '"') quote = null;
      } else if (char === '#') {
        break;
      } else if (char === '"') {
        quote = here;
      } else if (here.closing !== '') {
        opened.push(here);
      } else if (')]}'.includes(char) && opened.pop()?.closing !== char) {
        return here;
      }
    }
    if (quote !== null) return quote;
  }
  return opened.pop() ?? null;
}

const place = check(readFileSync(0, 'utf8').split('\n'));
console.log(place === null ? 'ok' : `${place.line}:${place.column}`);
