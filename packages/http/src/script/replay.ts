/** A failure as a POSIX script that anyone can run against a freshly started server. */
import type { Exchange } from '@seaworthy/core';
import { sizeText } from '../limits.ts';
import { isPlainPath } from '../target.ts';
import { curlParts, splitUrl, type CurlParts } from './curl.ts';
import { FoundUrls, type FoundUrl } from './found-urls.ts';
import { repeatFunction } from './packed-body.ts';
import { functions } from './replay-functions.ts';
import { oneLine, quoted, wordAfter } from './shell-words.ts';

/** What happened to the server between requests. `text` says it in plain words. */
export interface ScriptAct {
  readonly kind: 'act';
  /**
   * `kill`, `stop`, `restart`: the server ends as `text` says and is started again. `wait`: nothing is done for `seconds`.
   * Anything else (`pause`, `cut-database`, …) is done by hand.
   */
  readonly act: string;
  readonly text: string;
  readonly seconds?: number;
}

/** One step of a script. */
export type ScriptStep =
  | { readonly kind: 'request'; readonly exchange: Exchange }
  /** Sent at the same moment. */
  | { readonly kind: 'together'; readonly exchanges: readonly Exchange[] }
  | ScriptAct;

/** What a script tells. */
export interface ReplayOptions {
  readonly title: string;
  readonly exchanges: readonly ScriptStep[];
  /** What a right server does; printed at the end. */
  readonly expected: string;
  /** What this server did; printed at the end. */
  readonly saw?: string;
}

/** Longer scripts help nobody: of the rest, only the number is told. */
const mostRequests = 400;

/** Writes the script. It needs `sh`, `curl` and `sed`, and `BASE`, the address of the server. */
export function replayScript(options: ReplayOptions): string {
  const writer = new ScriptWriter();
  for (const step of grouped(options.exchanges)) writer.add(step);
  return [
    '#!/bin/sh',
    `# ${oneLine(options.title, 200)}`,
    '# Start the server afresh, then:  BASE=http://127.0.0.1:3000 sh replay.sh',
    '# If RESTART holds a command that restarts the server, it is run where the server has to be restarted.',
    'set -u',
    'BASE=${BASE:?say where the server is, as in BASE=http://127.0.0.1:3000 sh replay.sh}',
    'BASE=${BASE%/}',
    '',
    functions,
    repeatFunction,
    '',
    ...writer.finish(),
    `say ${quoted(`Expected: ${oneLine(options.expected, 400)}`)}`,
    ...(options.saw === undefined
      ? []
      : [`say ${quoted(`Seen then: ${oneLine(options.saw, 400)}`)}`]),
    "say 'Compare it with the answers above.'",
    ...(options.exchanges.some(({ kind }) => kind === 'together')
      ? ["say 'How requests at the same moment meet is chance: if all is well now, run it again.'"]
      : []),
    '',
  ].join('\n');
}

/** A step, and how often it follows itself without a difference. */
interface Grouped {
  readonly step: ScriptStep;
  times: number;
}

/** Requests that are equal to the byte become one that is repeated, if there are many. */
function grouped(steps: readonly ScriptStep[]): readonly Grouped[] {
  const groups: Grouped[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.step, step)) last.times += 1;
    else groups.push({ step, times: 1 });
  }
  return groups;
}

function isSame(one: ScriptStep, other: ScriptStep): boolean {
  if (one.kind !== 'request' || other.kind !== 'request') return false;
  return JSON.stringify(one.exchange.request) === JSON.stringify(other.exchange.request);
}

/** Fewer equal requests are written out, because that reads better. */
const fewest = 10;

class ScriptWriter {
  readonly #lines: string[] = [];
  readonly #urls = new FoundUrls();
  /** Where each answer begins and ends in the script, by its step: so that only answers that are needed are kept. */
  readonly #sends = new Map<number, { line: number; kept: boolean }>();
  /** The variable that holds a found URL, by the path that it was then. */
  readonly #variables = new Map<string, string>();
  #steps = 0;
  #requests = 0;
  #leftOut = 0;

  add({ step, times }: Grouped): void {
    if (step.kind === 'act') this.#act(step);
    else if (this.#requests >= mostRequests) {
      this.#leftOut += step.kind === 'together' ? step.exchanges.length : times;
    } else if (step.kind === 'together') this.#together(step.exchanges);
    else if (times >= fewest) this.#repeated(step.exchange, times);
    else for (let i = 0; i < times; i += 1) this.#request(step.exchange);
  }

  finish(): readonly string[] {
    if (this.#leftOut > 0) {
      this.#lines.push(
        `say '${this.#leftOut} more requests were sent then; they are left out here.'`,
        '',
      );
    }
    return this.#lines;
  }

  #request(exchange: Exchange): void {
    this.#begin(exchange);
    const step = this.#steps;
    const command = this.#command(exchange);
    this.#sends.set(step, { line: this.#lines.length, kept: false });
    this.#lines.push(command, '');
    this.#urls.learn(exchange, step);
  }

  #repeated(exchange: Exchange, times: number): void {
    this.#begin(exchange, ` (${times} times)`);
    const command = this.#command(exchange);
    const loop = [`left=${times}`, 'while [ "$left" -gt 0 ]; do', `  ${command}`];
    this.#lines.push(...loop, '  left=$((left - 1))', 'done', '');
  }

  #together(exchanges: readonly Exchange[]): void {
    this.#lines.push(`say '${exchanges.length} requests at the same moment:'`);
    const parts = exchanges.map((exchange) => {
      this.#begin(exchange);
      return this.#parts(exchange);
    });
    if (parts.some(({ feed }) => feed.length > 0)) {
      // Each in a shell of its own, which prints its answer in one piece.
      const commands = parts.map(
        (one) => `( answer=$(${sending(one)}); printf '%s\\n' "$answer" ) &`,
      );
      this.#lines.push(...commands, 'wait', '');
      return;
    }
    // One curl sends them closer together than many that are started one after the other, and where it waits for leave
    // to send the bodies, these arrive at the same moment.
    const words = parts.map((one, index) => {
      const hasBody = exchanges[index]?.request.body !== null;
      const wait = hasBody ? [`-H 'expect: 100-continue'`] : [];
      const file = `"$answers/${String(index + 1).padStart(2, '0')}"`;
      return `  ${['$plain -o', file, ...one.words, ...wait].join(' ')}`;
    });
    this.#lines.push(
      'answers=$(mktemp -d)',
      `plain='-sS -i --globoff --max-time 30'`,
      'curl -Z --parallel-immediate --no-progress-meter \\',
      `${words.join(' --next \\\n')}`,
      'for answer in "$answers"/*; do cat "$answer"; printf \'\\n\'; done',
      'rm -r "$answers"',
      '',
    );
  }

  #begin(exchange: Exchange, more = ''): void {
    this.#steps += 1;
    this.#requests += 1;
    const { request, person } = exchange;
    const { path } = splitUrl(request.url);
    const title = oneLine(`${this.#steps}. ${person}: ${request.method} ${path}${more}`, 160);
    const manner = request.manner === undefined ? '' : ` (${oneLine(request.manner, 100)})`;
    this.#lines.push(`# ${title}${manner}; then answered: ${answerText(exchange)}`);
    this.#lines.push(`say ${quoted(title)}`);
  }

  /** The command that sends this request, without anything before it on its line. */
  #command(exchange: Exchange): string {
    return sending(this.#parts(exchange));
  }

  #parts(exchange: Exchange): CurlParts {
    const parts = curlParts(exchange, this.#url(exchange));
    for (const note of parts.notes) this.#lines.push(`# ${note}`);
    return parts;
  }

  #url(exchange: Exchange): string {
    const { path } = splitUrl(exchange.request.url);
    if (!isPlainPath(path)) return '"$BASE/"';
    const found = this.#urls.sourceOf(exchange);
    if (found === null) return wordAfter('$BASE', path);
    return wordAfter(`$${this.#variable(found)}`, path.slice(found.path.length));
  }

  /** The variable of a found URL; the answer that holds it is kept from now on, and read once. */
  #variable(found: FoundUrl): string {
    const known = this.#variables.get(found.path);
    if (known !== undefined) return known;
    const name = `url${this.#variables.size + 1}`;
    this.#variables.set(found.path, name);
    const send = this.#sends.get(found.step);
    if (send !== undefined) {
      const reading =
        found.field === null ? 'location' : `field ${found.field} ${found.occurrence}`;
      const fallback = quoted(found.path);
      const extra = [`${name}=$(found "$(printf '%s\\n' "$answer" | ${reading})" ${fallback})`];
      if (!send.kept) {
        const command = this.#lines[send.line] ?? '';
        extra.unshift(`answer=$(${command})`, `printf '%s\\n\\n' "$answer"`);
      }
      this.#insert(send, extra);
    }
    return name;
  }

  #insert(send: { line: number; kept: boolean }, extra: readonly string[]): void {
    const added = send.kept ? extra.length : extra.length - 1;
    this.#lines.splice(send.kept ? send.line + 1 : send.line, send.kept ? 0 : 1, ...extra);
    for (const other of this.#sends.values()) if (other.line > send.line) other.line += added;
    send.line += added;
    send.kept = true;
  }

  #act({ act, text, seconds }: ScriptAct): void {
    const words = quoted(oneLine(text, 200));
    this.#lines.push(`# ${oneLine(text, 200)}`);
    if (act === 'wait') this.#lines.push(`say ${words}`, `sleep ${Math.ceil(seconds ?? 1)}`, '');
    else if (act === 'kill' || act === 'stop' || act === 'restart') {
      this.#lines.push(`restart ${act} ${words}`, '');
    } else this.#lines.push(`by_hand ${words}`, '');
  }
}

/** The command that sends a request and prints its answer. */
function sending({ feed, words }: CurlParts): string {
  const send = ['send', ...words].join(' ');
  if (feed.length === 0) return send;
  return `${feed.length === 1 ? (feed[0] ?? '') : `{ ${feed.join('; ')}; }`} | ${send}`;
}

/** "201, 85 bytes: {…}", fit for a comment. */
function answerText({ answer, noAnswer, cutBy }: Exchange): string {
  const cut = cutBy === undefined ? '' : ` (cut by ${oneLine(cutBy, 60)})`;
  if (answer === null) return `nothing whole: ${oneLine(noAnswer?.detail ?? '', 200)}${cut}`;
  const { status, body } = answer;
  if (body.bytes === 0) return `${status}${cut}`;
  return `${status}, ${sizeText(body.bytes)}: ${oneLine(body.text, 160)}${cut}`;
}
