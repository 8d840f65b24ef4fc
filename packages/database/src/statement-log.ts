/** The statements that passed, in order, as many as memory allows; their number is always whole. */
import type { Statement } from './proxy-messages.ts';

/** Keeps the first statements since it was last emptied. */
export class StatementLog {
  #statements: Statement[] = [];
  #count = 0;

  /** How many passed, kept or not. */
  get count(): number {
    return this.#count;
  }

  /** Those that were kept: the first hundred thousand. */
  get statements(): readonly Statement[] {
    return this.#statements;
  }

  add(text: string, connection: number): void {
    this.#count += 1;
    if (this.#statements.length >= mostStatements) return;
    const at = performance.timeOrigin + performance.now();
    this.#statements.push({ at, text: cut(text), connection });
  }

  empty(): void {
    this.#statements = [];
    this.#count = 0;
  }
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}

const mostStatements = 100_000;
const longestText = 2_000;
