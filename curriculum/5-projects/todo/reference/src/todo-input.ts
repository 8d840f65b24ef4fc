/** What a client may send of a to-do. Nothing gets past this file that the database would refuse. */
import { type MemberFault, Problem } from './problems.ts';

/** The members of a to-do that a client sets. */
export interface NewTodo {
  readonly title: string;
  readonly completed: boolean;
  readonly order: number | null;
}

/** The members that a merge patch sets; those that are absent stay as they are. */
export type TodoChange = Partial<NewTodo>;

type Members = Readonly<Record<string, unknown>>;
type Fault = Omit<MemberFault, 'pointer'>;

/** The members that a client may set. All others are ignored and never stored. */
const faultOf: Readonly<Record<keyof NewTodo, (value: unknown) => Fault | undefined>> = {
  title: faultOfTitle,
  completed: faultOfCompleted,
  order: faultOfOrder,
};

/** Reads the body of a POST. */
export function readNewTodo(body: unknown): NewTodo {
  const members = { title: undefined, completed: false, order: null, ...knownMembersOf(body) };
  assertValid<NewTodo>(members);
  return members;
}

/** Reads the body of a PATCH (RFC 7396): null clears, and only an order can be cleared. */
export function readTodoChange(body: unknown): TodoChange {
  const members = knownMembersOf(body);
  assertValid<TodoChange>(members);
  return members;
}

function knownMembersOf(body: unknown): Members {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refusal([{ pointer: '', code: 'invalid', message: 'The body is a JSON object.' }]);
  }
  return Object.fromEntries(Object.entries(body).filter(([name]) => Object.hasOwn(faultOf, name)));
}

/** Tries every member before it refuses, so that the answer names all that is wrong. */
function assertValid<Valid extends TodoChange>(
  members: Members,
): asserts members is Valid & Members {
  const faults = Object.entries(faultOf).flatMap(([name, find]) => {
    const fault = Object.hasOwn(members, name) ? find(members[name]) : undefined;
    return fault === undefined ? [] : [{ pointer: `/${name}`, ...fault }];
  });
  if (faults.length > 0) throw refusal(faults);
}

function faultOfTitle(value: unknown): Fault | undefined {
  if (value === undefined) return { code: 'required', message: 'Say what there is to do.' };
  if (typeof value !== 'string') return { code: 'invalid', message: 'The title is a string.' };
  if (value.trim() === '') return { code: 'required', message: 'Say what there is to do.' };
  // Code points: `value.length` counts UTF-16 units, of which an emoji has two or more.
  if (Array.from(value).length > 500) {
    return { code: 'too_long', message: 'The title has at most 500 characters.' };
  }
  // PostgreSQL stores neither U+0000 nor half of a surrogate pair.
  if (/\0|\p{Surrogate}/u.test(value)) {
    return { code: 'invalid', message: 'The title has characters that are not text.' };
  }
  return undefined;
}

function faultOfCompleted(value: unknown): Fault | undefined {
  if (typeof value === 'boolean') return undefined;
  return { code: 'invalid', message: 'Completed is true or false.' };
}

function faultOfOrder(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  // The bitwise or turns a number into one of 32 bits, which is what the column holds.
  if (typeof value === 'number' && value === (value | 0)) return undefined;
  return { code: 'invalid', message: 'The order is an integer of 32 bits, or null.' };
}

function refusal(faults: readonly MemberFault[]): Problem {
  return new Problem(422, 'The to-do is not valid, and nothing was changed.', { faults });
}
