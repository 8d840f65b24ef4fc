/** Words that rise, and people who type them. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly adds: number;
  readonly looks: number;
  /** The characters that words are made of: few of them give many shared prefixes. */
  readonly alphabet: string;
  /** The first character of all words, so that one letter leaves all of them; or nothing. */
  readonly first: string;
  readonly longest: number;
  /** Weights are from 1 to this: a small number gives many equal ones. */
  readonly heaviest: number;
  /** Of a hundred adds, so many raise a word that was added before. */
  readonly rises: number;
  /** The largest number of characters that somebody types before looking elsewhere. */
  readonly typed: number;
}

export default function* generate(random: Random, size: Size): Iterable<string> {
  const { adds, looks, heaviest } = size;
  const letters = Array.from(size.alphabet);
  const words: string[][] = [];
  const box: string[] = [];
  let piece = `${adds + looks}\n`;
  let addsLeft = adds;
  let looksLeft = looks;
  while (addsLeft + looksLeft > 0) {
    // Two thirds of the words are there before people come.
    const isEarly = addsLeft * 3 > adds && looksLeft > 0;
    if (addsLeft > 0 && (isEarly || random.between(1, addsLeft + looksLeft) <= addsLeft)) {
      const old = words[random.between(0, words.length - 1)];
      const word =
        old && random.between(1, 100) <= size.rises ? old : newWord(random, size, letters);
      words.push(word);
      piece += `add ${word.join('')} ${random.between(1, heaviest)}\n`;
      addsLeft--;
    } else {
      looksLeft--;
      piece += `${look(random, { size, letters, words }, box)}\n`;
    }
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** What words are made from, and those that there are. */
interface Words {
  readonly size: Size;
  readonly letters: readonly string[];
  readonly words: readonly (readonly string[])[];
}

/** Somebody types, goes back, or begins again; the box holds what is typed. */
function look(random: Random, { size, letters, words }: Words, box: string[]): string {
  const dice = random.between(1, 10);
  if (box.length >= size.typed || dice === 1) {
    box.length = 0;
    return 'clear';
  }
  if (dice <= 3) {
    box.pop();
    return 'back';
  }
  const text = continued(random, words, box) ?? (size.first ? [size.first] : []);
  if (text.length === 0) text.push(...newWord(random, size, letters).slice(0, 1));
  box.push(...text);
  return `type ${text.join('')}`;
}

function newWord(random: Random, { first, longest }: Size, letters: readonly string[]): string[] {
  const word = first ? [first] : [];
  const length = random.between(1, longest);
  while (word.length < length) word.push(letters[random.between(0, letters.length - 1)] ?? '');
  return word;
}

/** One or two characters that lead on to one of the words, if the first one that is looked at fits. */
function continued(
  random: Random,
  words: readonly (readonly string[])[],
  box: readonly string[],
): string[] | undefined {
  const word = words[random.between(0, words.length - 1)];
  if (!word || word.length <= box.length) return undefined;
  if (!box.every((character, i) => character === word[i])) return undefined;
  return word.slice(box.length, box.length + random.between(1, 2));
}
