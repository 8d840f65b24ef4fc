/** What a to-do may be: turns the bytes of a request into members, or refuses them. */

/** A request that is not granted. `member` is the one that is wrong, if it is one. */
export class Refusal extends Error {
  constructor(status, message, member = null) {
    super(message);
    this.status = status;
    this.member = member;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The members that a body sets; others, such as id and url, are left aside. */
export function membersOf(body) {
  const sent = objectOf(body);
  const members = {};
  if ('title' in sent) members.title = title(sent.title);
  if ('completed' in sent) members.completed = completed(sent.completed);
  if ('order' in sent) members.order = order(sent.order);
  return members;
}

/** The members of a new to-do. */
export function newTodo(body) {
  const members = membersOf(body);
  if (!('title' in members)) throw new Refusal(422, 'A to-do needs a title.', 'title');
  return { completed: false, order: null, ...members };
}

function title(value) {
  if (typeof value !== 'string') throw new Refusal(422, 'A title is a text.', 'title');
  if (value.trim() === '') throw new Refusal(422, 'A title is more than white space.', 'title');
  if (Array.from(value).length > 500)
    throw new Refusal(422, 'A title has up to 500 characters.', 'title');
  if (value.includes('\0') || /\p{Surrogate}/u.test(value)) {
    throw new Refusal(422, 'A title holds neither U+0000 nor half a surrogate pair.', 'title');
  }
  return value;
}

function completed(value) {
  if (typeof value !== 'boolean')
    throw new Refusal(422, 'completed is true or false.', 'completed');
  return value;
}

function order(value) {
  if (value === null || Number.isSafeInteger(value)) return value;
  throw new Refusal(422, 'order is a whole number or null.', 'order');
}

function objectOf(body) {
  let value;
  try {
    const text = utf8.decode(body);
    if (!isTooDeep(text)) value = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not JSON in UTF-8.');
  }
  if (value === undefined) throw new Refusal(400, 'The body is nested deeper than 64 levels.');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(422, 'The body is not a JSON object.');
  }
  return value;
}

/** Counts brackets outside of strings, before anything is built from them. */
function isTooDeep(text) {
  let depth = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (mark === '[' || mark === '{') depth += 1;
    if (mark === ']' || mark === '}') depth -= 1;
    if (depth > 64) return true;
  }
  return false;
}
