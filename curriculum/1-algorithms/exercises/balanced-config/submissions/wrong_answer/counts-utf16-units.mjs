// "An index into a string counts characters."
import { readFileSync } from 'node:fs';

const partner = { ')': '(', ']': '[', '}': '{' };

function check(lines) {
  const opened = [];
  for (const [at, text] of lines.entries()) {
    const line = text;
    for (let i = 0; i < line.length; i++) {
      const char = line[i];
      if (char === '#') break;
      if (char === '"') {
        const end = endOfString(line, i);
        if (end === -1) return `${at + 1}:${i + 1}`;
        i = end;
      } else if (char === '(' || char === '[' || char === '{') {
        opened.push({ char, at, i });
      } else if (char in partner && opened.pop()?.char !== partner[char]) {
        return `${at + 1}:${i + 1}`;
      }
    }
  }
  const last = opened.at(-1);
  return last === undefined ? 'ok' : `${last.at + 1}:${last.i + 1}`;
}

function endOfString(line, begin) {
  for (let i = begin + 1; i < line.length; i++) {
    if (line[i] === '"') return i;
    if (line[i] === '\\') i++;
  }
  return -1;
}

console.log(check(readFileSync(0, 'utf8').split('\n')));
