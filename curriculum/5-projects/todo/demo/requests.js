/** What may be asked: reads the body of a request and takes from it what a to-do may be. */

/** A request that is not granted; `field` names the part of the body that is wrong, if one is. */
export class Refusal extends Error {
  constructor(status, message, field) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

const largestBody = 1024 * 1024;
const longestTitle = 500;
const deepest = 64;

/** All bytes of a body. A body that is too large is read to its end too: only then the client hears the 413. */
export async function readBody(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= largestBody) parts.push(part);
  }
  if (size > largestBody) throw new Refusal(413, 'The body is larger than 1 MiB.');
  return Buffer.concat(parts);
}

/** A new to-do: it needs a title, and is not completed unless it says so. */
export function newTodoFrom(request, body) {
  const fields = changeFrom(request, body);
  if (!('title' in fields)) throw new Refusal(422, 'A to-do needs a title.', 'title');
  return { completed: false, order: null, ...fields };
}

/** The fields that a request sets. Everything else in it, an id for example, is left aside. */
export function changeFrom(request, body) {
  const sent = parseObject(request, body);
  const fields = {};
  if ('title' in sent) fields.title = checkTitle(sent.title);
  if ('completed' in sent) fields.completed = checkCompleted(sent.completed);
  if ('order' in sent) fields.order = checkOrder(sent.order);
  return fields;
}

function checkTitle(title) {
  if (typeof title !== 'string') throw new Refusal(422, 'The title is a text.', 'title');
  if (title.trim() === '') throw new Refusal(422, 'The title says something.', 'title');
  if (Array.from(title).length > longestTitle) {
    throw new Refusal(422, `The title has at most ${longestTitle} characters.`, 'title');
  }
  if (title.includes('\0') || /\p{Surrogate}/u.test(title)) {
    throw new Refusal(422, 'The title has a character that cannot be stored.', 'title');
  }
  return title;
}

function checkCompleted(completed) {
  if (typeof completed === 'boolean') return completed;
  throw new Refusal(422, 'completed is true or false.', 'completed');
}

function checkOrder(order) {
  if (order === null || Number.isSafeInteger(order)) return order;
  throw new Refusal(422, 'The order is a whole number, or null.', 'order');
}

/** The JSON object in a body. */
function parseObject(request, body) {
  const type = request.headers['content-type'] ?? 'application/json';
  if (!/^application\/(merge-patch\+)?json\b/i.test(type)) {
    throw new Refusal(415, 'Send application/json.');
  }
  const value = parseJson(body);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Refusal(422, 'The body is a JSON object.');
}

function parseJson(body) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (depthOf(text) <= deepest) return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not JSON in UTF-8.');
  }
  throw new Refusal(400, `The body is nested deeper than ${deepest} levels.`);
}

/** How deep brackets are nested in a text of JSON; those inside of strings do not count. */
function depthOf(text) {
  let depth = 0;
  let most = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (mark === '[' || mark === '{') depth += 1;
    if (mark === ']' || mark === '}') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}
