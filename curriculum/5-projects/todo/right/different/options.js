/** Each way in which right servers differ, as a flag. Without any flag this is the plainest server of them all. */
import { parseArgs } from 'node:util';

/** The flags, what each may be, and first what it is when nothing is said. `true` stands for any text. */
const choices = {
  /** Where the list lives, and where the to-dos do if that is elsewhere. */
  root: ['/', true],
  'item-root': ['', true],
  ids: ['uuid', 'integer', 'short'],
  /** How an order that was never given is shown, and whether an order of 0 is shown at all. */
  order: ['null', 'omitted', 'zero'],
  zero: ['shown', 'omitted'],
  list: ['oldest-first', 'newest-first'],
  created: ['201', '200'],
  deleted: ['204', '200', '202'],
  'delete-body': ['none', 'deleted', 'empty-list', 'message'],
  preflight: ['204', '200'],
  /** Whether only those who send an Origin hear about other origins. */
  cors: ['always', 'asked'],
  /** The code for JSON that is no valid to-do, and the form of every refusal. */
  refuse: ['422', '400'],
  errors: ['problem', 'json', 'text', 'html', 'empty'],
  healthz: ['200', '404'],
  /** Whether a body has to say that it is JSON. */
  'body-type': ['json', 'any'],
  type: ['application/json; charset=utf-8', true],
  /** What happens to a path that ends in "/", or does not. */
  slash: ['as-sent', 'always', 'never'],
  'slash-code': ['308', '307', '301'],
  url: ['public', 'host'],
  listen: ['0.0.0.0', '127.0.0.1', '::1', '::'],
  port: ['', true],
  /** Milliseconds before it listens, and milliseconds of 503 after that. */
  'start-after': ['0', true],
  'warm-up': ['0', true],
  storage: ['file', 'memory'],
  /** Whether each request leaves a line of JSON. */
  log: ['none', 'json'],
};

const switches = ['extra', 'pretty', 'escapes', 'chunked', 'close', 'odd-headers'];

/** Reads the flags; an unknown one ends the program with a sentence. */
export function readOptions(words) {
  const known = Object.keys(choices).map((name) => [name, { type: 'string' }]);
  const binary = switches.map((name) => [name, { type: 'boolean', default: false }]);
  const { values } = parseArgs({ args: words, options: Object.fromEntries([...known, ...binary]) });
  const options = { ...values };
  for (const [name, [usual, ...others]] of Object.entries(choices)) {
    const value = values[name] ?? usual;
    if (value !== usual && !others.includes(value) && !others.includes(true)) {
      throw new Error(`--${name} is one of ${[usual, ...others].join(', ')}, not ${value}`);
    }
    options[name] = value;
  }
  return options;
}
