/** Which statuses satisfy an expectation, and how strictly. */

/** A status code, a whole class of them, or `cut`: the connection may be closed without an answer. */
export type Status = number | '2xx' | '3xx' | '4xx' | '5xx' | 'cut';

/** What an author expects: one status, or any of several. */
export type Outcome = Status | readonly Status[];

/** `exact`: as asked. `class`: the right class, another code, which is a remark. `no`: neither. */
export type Fit = 'exact' | 'class' | 'no';

/**
 * How well a status fits.
 * The class decides (it is a must); the exact code is a should, because servers differ in it and are right.
 */
export function fitOf(outcome: Outcome, status: number): Fit {
  const wanted = typeof outcome === 'object' ? outcome : [outcome];
  if (wanted.some((one) => one === status || one === classOf(status))) return 'exact';
  return wanted.some((one) => classOf(one) === classOf(status)) ? 'class' : 'no';
}

/** An outcome in words: `201`, `401 or 404`, `any 4xx`; `nothing` where only a closed connection will do. */
export function outcomeText(outcome: Outcome): string {
  const wanted = typeof outcome === 'object' ? outcome : [outcome];
  const answers = wanted.filter((one) => one !== 'cut');
  if (answers.length === 0) return 'nothing';
  return answers.map((one) => (typeof one === 'number' ? String(one) : `any ${one}`)).join(' or ');
}

/** Whether an outcome allows the connection to be closed without an answer. */
export function allowsCut(outcome: Outcome): boolean {
  return typeof outcome === 'object' ? outcome.includes('cut') : outcome === 'cut';
}

function classOf(status: Status): string {
  return typeof status === 'number' ? `${Math.floor(status / 100)}xx` : status;
}
