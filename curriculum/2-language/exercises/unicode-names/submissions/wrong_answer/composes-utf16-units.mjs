// "A text is a row of char codes."
// Between two neighbours there is a break or there is none: a function decides it for each place in a name.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'utf8').split('\n');
let at = 0;
const [pairCount, foldingCount, rangeCount, n] = lines[at++].split(' ').map(Number);
const codePoints = () => lines[at++].split(' ').map((part) => parseInt(part, 16));

const JOINER = 0x200d;
const isFlagLetter = (code) => code >= 0x1f1e6 && code <= 0x1f1ff;
const pairKey = (first, second) => first * 0x110000 + second;

const composed = new Map();
for (let i = 0; i < pairCount; i++) {
  const [first, second, both] = codePoints();
  composed.set(pairKey(first, second), both);
}
const folded = new Map();
for (let i = 0; i < foldingCount; i++) {
  const [source, ...target] = codePoints();
  folded.set(source, target);
}
const ranges = [];
for (let i = 0; i < rangeCount; i++) ranges.push(codePoints());
ranges.sort(([one], [other]) => one - other);

function isInRange(code) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle][1] < code) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low][0] <= code;
}

function keyOf(name) {
  const result = [];
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const both = composed.get(pairKey(result.at(-1) ?? 0, code));
    if (both === undefined) result.push(code);
    else result[result.length - 1] = both;
  }
  return result.flatMap((code) => folded.get(code) ?? code).join(' ');
}

/** The characters of a name, each as a text. */
function charactersOf(name) {
  const characters = [];
  let previous = 0;
  let flagLetters = 0; // How many stand directly before this place.
  for (const char of name) {
    const code = char.codePointAt(0);
    const belongs =
      code === JOINER ||
      previous === JOINER ||
      (isFlagLetter(code) && flagLetters % 2 === 1) ||
      isInRange(code);
    if (belongs && characters.length > 0) characters[characters.length - 1] += char;
    else characters.push(char);
    flagLetters = isFlagLetter(code) ? flagLetters + 1 : 0;
    previous = code;
  }
  return characters;
}

function cut(name, most) {
  let result = '';
  let left = most;
  for (const character of charactersOf(name)) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    result += character;
  }
  return `"${result}"`;
}

const owners = new Map();
const out = [];
for (let number = 1; number <= n; number++) {
  const line = lines[at++];
  const space = line.indexOf(' ');
  const operation = line.slice(0, space);
  const rest = line.slice(space + 1);
  if (operation === 'JOIN') {
    const key = keyOf(rest);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, number);
    out.push(owner === undefined ? 'ok' : `taken ${owner}`);
  } else if (operation === 'COUNT') {
    out.push(charactersOf(rest).length);
  } else {
    const end = rest.indexOf(' ');
    out.push(cut(rest.slice(end + 1), Number(rest.slice(0, end))));
  }
}
process.stdout.write(out.join('\n') + '\n');
