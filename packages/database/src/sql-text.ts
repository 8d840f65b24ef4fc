/** Reads just enough SQL to tell statements apart, and to know which of them write, begin or end a transaction. */

/** What a statement does to the transaction that it runs in. */
type Effect = 'begins' | 'commits' | 'rolls-back' | 'chains' | 'writes' | 'reads';

/** One statement, and what the proxy needs to know of it. */
export interface SqlStatement {
  readonly text: string;
  readonly effect: Effect;
  /** False for what only steers the session: BEGIN, COMMIT, SET, SHOW, SAVEPOINT and the like. */
  readonly counts: boolean;
  /** COPY … FROM STDIN: it ends, and commits, with the last line of the copied text. */
  readonly copiesIn: boolean;
}

/** Splits a string of statements as PostgreSQL does, and says what each of them does. Empty ones are left out. */
export function readStatements(sql: string): readonly SqlStatement[] {
  const known = remembered.get(sql);
  if (known !== undefined) return known;
  const statements: SqlStatement[] = [];
  let from = 0;
  let words: Word[] = [];
  const finish = (end: number): void => {
    const statement = describe(sql.slice(from, end).trim(), words);
    if (statement !== null) statements.push(statement);
    words = [];
  };
  let depth = 0;
  let body = 0;
  for (const token of tokensOf(sql)) {
    if (token.kind === '(') depth += 1;
    else if (token.kind === ')') depth = Math.max(0, depth - 1);
    else if (token.kind === 'word') {
      words.push({ value: token.value, depth });
      body = Math.max(0, body + bodyStep(words, body));
    } else if (depth === 0 && body === 0) {
      finish(token.at);
      from = token.at + 1;
    }
  }
  finish(sql.length);
  remember(sql, statements);
  return statements;
}

interface Word {
  readonly value: string;
  readonly depth: number;
}

/** How the depth changes within the body of CREATE FUNCTION … BEGIN ATOMIC … END, whose semicolons end nothing. */
function bodyStep(words: readonly Word[], body: number): number {
  const last = words.at(-1)?.value;
  if (last === 'END') return body > 0 ? -1 : 0;
  if (last === 'CASE') return body > 0 ? 1 : 0;
  if (last !== 'ATOMIC' || words.at(-2)?.value !== 'BEGIN') return 0;
  return words[0]?.value === 'CREATE' ? 1 : 0;
}

function describe(text: string, words: readonly Word[]): SqlStatement | null {
  const first = words[0]?.value;
  if (first === undefined) return text === '' || isOnlyComment(text) ? null : plain(text);
  return {
    text,
    effect: effectOf(first, words),
    counts: !uncounted.has(first),
    copiesIn: first === 'COPY' && isCopyFromStdin(words),
  };
}

function plain(text: string): SqlStatement {
  return { text, effect: 'reads', counts: true, copiesIn: false };
}

function isOnlyComment(text: string): boolean {
  return text.startsWith('--') || text.startsWith('/*');
}

function effectOf(first: string, words: readonly Word[]): Effect {
  return transactionEffect(first, words) ?? (mayWrite(first, words) ? 'writes' : 'reads');
}

/** What a statement that steers the transaction does to it; null for every other. */
function transactionEffect(first: string, words: readonly Word[]): Effect | null {
  const second = words[1]?.value;
  switch (first) {
    case 'BEGIN':
      return 'begins';
    case 'START':
      return second === 'TRANSACTION' ? 'begins' : 'reads';
    case 'COMMIT':
    case 'END':
      return isChained(words) ? 'chains' : 'commits';
    case 'ROLLBACK':
    case 'ABORT':
      return rollbackEffect(words);
    case 'PREPARE':
      return second === 'TRANSACTION' ? 'rolls-back' : 'reads';
    default:
      return null;
  }
}

function isChained(words: readonly Word[]): boolean {
  return words.some(({ value }, index) => value === 'CHAIN' && words[index - 1]?.value === 'AND');
}

function mayWrite(first: string, words: readonly Word[]): boolean {
  if (first === 'WITH' || first === 'EXPLAIN') return hasWritingWord(words);
  if (first === 'SELECT') return hasOuter(words, 'INTO');
  if (first === 'COPY') return hasOuter(words, 'FROM');
  return !reading.has(first);
}

function rollbackEffect(words: readonly Word[]): Effect {
  const toSavepoint = words.some((word) => word.value === 'TO');
  return toSavepoint || isChained(words) ? 'reads' : 'rolls-back';
}

/** INSERT, UPDATE, DELETE or MERGE within a WITH; the UPDATE of FOR UPDATE and FOR NO KEY UPDATE only locks. */
function hasWritingWord(words: readonly Word[]): boolean {
  return words.some(({ value }, index) => {
    if (value === 'INSERT' || value === 'DELETE' || value === 'MERGE') return true;
    if (value !== 'UPDATE') return false;
    const before = words[index - 1]?.value;
    return before !== 'FOR' && before !== 'KEY';
  });
}

/** Whether a word stands outside of all parentheses. */
function hasOuter(words: readonly Word[], value: string): boolean {
  return words.some((word) => word.depth === 0 && word.value === value);
}

function isCopyFromStdin(words: readonly Word[]): boolean {
  return words.some((word, index) => word.value === 'STDIN' && words[index - 1]?.value === 'FROM');
}

const uncounted = wordSet(
  'BEGIN START COMMIT END ROLLBACK ABORT SAVEPOINT RELEASE SET RESET SHOW DISCARD DEALLOCATE',
);

/** Statements that write nothing. What is in no list is taken for a write: a delay too many harms less than one too few. */
const reading = wordSet(
  `SET RESET SHOW DISCARD DEALLOCATE SAVEPOINT RELEASE VALUES TABLE FETCH MOVE DECLARE CLOSE
   LISTEN UNLISTEN LOCK CHECKPOINT LOAD ANALYZE VACUUM`,
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

type Token =
  | { readonly kind: 'word'; readonly value: string; readonly at: number }
  | { readonly kind: ';' | '(' | ')'; readonly at: number };

/** Words in capitals, semicolons and parentheses; strings, quoted names, numbers and comments are passed over. */
function* tokensOf(sql: string): Generator<Token> {
  let at = 0;
  while (at < sql.length) {
    const character = sql[at] ?? '';
    const end = endOfQuoted(sql, at, character);
    if (end !== null) {
      at = end;
    } else if (character === ';' || character === '(' || character === ')') {
      yield { kind: character, at };
      at += 1;
    } else if (wordStart.test(character)) {
      const value = wordAt(sql, at);
      at += value.length;
      const escapes = sql[at] === "'" && (value === 'e' || value === 'E');
      if (escapes) at = endOfString(sql, at, true);
      else yield { kind: 'word', value: value.toUpperCase(), at: at - value.length };
    } else {
      at += 1;
    }
  }
}

const wordStart = /[A-Za-z_\u0080-\uffff]/;

function wordAt(sql: string, at: number): string {
  const pattern = /[\w$\u0080-\uffff]+/y;
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0] ?? sql.slice(at, at + 1);
}

/** Where a string, a quoted name, a comment or a number that begins here ends; null when none begins here. */
function endOfQuoted(sql: string, at: number, character: string): number | null {
  if (character === "'") return endOfString(sql, at, false);
  if (character === '"') return endAfter(sql, '"', at + 1);
  if (character === '-' && sql[at + 1] === '-') return endAfter(sql, '\n', at + 2);
  if (character === '/' && sql[at + 1] === '*') return endOfComment(sql, at + 2);
  if (character === '$') return endOfDollars(sql, at);
  if (character >= '0' && character <= '9') return at + wordAt(sql, at).length;
  return null;
}

function endAfter(sql: string, mark: string, from: number): number {
  const found = sql.indexOf(mark, from);
  return found === -1 ? sql.length : found + mark.length;
}

/** A doubled quote reads as the end of one string and the begin of the next, which comes to the same. */
function endOfString(sql: string, at: number, escapes: boolean): number {
  if (!escapes) return endAfter(sql, "'", at + 1);
  for (let index = at + 1; index < sql.length; index += 1) {
    if (sql[index] === '\\') index += 1;
    else if (sql[index] === "'" && sql[index + 1] === "'") index += 1;
    else if (sql[index] === "'") return index + 1;
  }
  return sql.length;
}

/** Comments nest in PostgreSQL. */
function endOfComment(sql: string, from: number): number {
  let depth = 1;
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  for (let found = mark.exec(sql); found !== null; found = mark.exec(sql)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return sql.length;
}

function endOfDollars(sql: string, at: number): number {
  const opening = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
  opening.lastIndex = at;
  const tag = opening.exec(sql)?.[0];
  return tag === undefined ? at + 1 : endAfter(sql, tag, at + tag.length);
}

/** Programs send the same few texts again and again. */
const remembered = new Map<string, readonly SqlStatement[]>();
const rememberedTexts = 500;
const rememberedLength = 2_000;

function remember(sql: string, statements: readonly SqlStatement[]): void {
  if (sql.length > rememberedLength) return;
  if (remembered.size >= rememberedTexts) remembered.clear();
  remembered.set(sql, statements);
}
