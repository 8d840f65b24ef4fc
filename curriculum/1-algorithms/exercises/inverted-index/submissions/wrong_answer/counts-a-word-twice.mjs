// "Go through the terms and add up." A word of two terms is added twice.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const [n, q] = lines[0].split(' ').map(Number);
const documents = [[]]; // the words of each
const postings = new Map(); // word -> document -> how often
for (let number = 1; number <= n; number++) {
  const words = lines[number].toLowerCase().match(/[a-z0-9]+/g) ?? [];
  documents.push(words);
  for (const word of words) {
    if (!postings.has(word)) postings.set(word, new Map());
    const counts = postings.get(word);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
}
const all = [...documents.keys()].slice(1);
const NONE = new Map();

function parse(group) {
  return [...group.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)].map(([, minus, phrase, word]) => ({
    isForbidden: minus === '-',
    words: (phrase ?? word).split(' '),
  }));
}

function has(number, words) {
  const [first, ...others] = words;
  if (!postings.get(first)?.has(number)) return false;
  if (others.length === 0) return true;
  const text = documents[number];
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (others.every((word, i) => text[at + 1 + i] === word)) return true;
  }
  return false;
}

function matches(terms) {
  const needed = terms.filter((term) => !term.isForbidden).flatMap((term) => term.words);
  const lists = needed.map((word) => postings.get(word) ?? NONE);
  const shortest = lists.sort((a, b) => a.size - b.size)[0];
  const candidates = shortest ? [...shortest.keys()] : all;
  return candidates.filter((number) =>
    terms.every((term) => has(number, term.words) !== term.isForbidden),
  );
}

const out = lines.slice(n + 1, n + q + 1).map((query) => {
  const groups = query.split(' | ').map(parse);
  const found = new Set(groups.flatMap(matches));
  const counting = groups.flat().filter((term) => !term.isForbidden);
  const words = counting.flatMap((term) => term.words);
  const scored = [...found].map((number) => {
    let score = 0;
    for (const word of words) score += postings.get(word)?.get(number) ?? 0;
    return { number, score };
  });
  scored.sort((a, b) => b.score - a.score || a.number - b.number);
  return [found.size, ...scored.slice(0, 3).map((one) => one.number)].join(' ');
});
console.log(out.join('\n'));
