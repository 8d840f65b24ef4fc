/** What a to-do may be: turns the bytes of a request into members, or refuses them. */

/** The members that a client may set. */
export interface Members {
  readonly title: string;
  readonly completed: boolean;
  readonly order: number | null;
}

/** A request that is not granted; the client gets it as a problem. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The members of a new to-do. */
export function newTodo(body: Buffer): Members {
  const { title, ...others } = membersOf(body);
  if (title === undefined) throw new Refusal(422, 'A to-do needs a title.');
  return { title, completed: false, order: null, ...others };
}

/** The members that were sent. Others, such as id and url, are left aside. */
export function membersOf(body: Buffer): Partial<Members> {
  const { title, completed, order } = objectIn(body);
  return {
    ...(title === undefined ? {} : { title: titleOf(title) }),
    ...(completed === undefined ? {} : { completed: completedOf(completed) }),
    ...(order === undefined ? {} : { order: orderOf(order) }),
  };
}

function titleOf(value: unknown): string {
  if (typeof value !== 'string') throw new Refusal(422, 'A title is a text.');
  if (value.trim() === '') throw new Refusal(422, 'A title is more than white space.');
  if (Array.from(value).length > 500) throw new Refusal(422, 'A title has up to 500 characters.');
  if (/\0|\p{Surrogate}/u.test(value))
    throw new Refusal(422, 'A title holds neither U+0000 nor half an emoji.');
  return value;
}

function completedOf(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new Refusal(422, 'completed is true or false.');
}

function orderOf(value: unknown): number | null {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31)
    return value;
  throw new Refusal(422, 'order is a whole number or null.');
}

function objectIn(body: Buffer): Readonly<Record<string, unknown>> {
  const value = parsed(body);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Refusal(422, 'The body is not a JSON object.');
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw new Refusal(400, 'The body is not JSON in UTF-8.');
  }
}
