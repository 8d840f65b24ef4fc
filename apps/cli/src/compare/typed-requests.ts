/** Reads the requests that were typed: `POST / '{"title":"Buy bread"}'`, or several, each in quotes. */
import { Mistake } from '@seaworthy/core';
import { phrasesOfComparison } from '@seaworthy/report';
import { closest } from '../closest.ts';
import { comparePhrases } from '../phrases/compare.ts';

/** A request as it was typed. */
export interface TypedRequest {
  readonly method: string;
  /** Begins with a slash, below the root of a server; or with `{url}`, what its last answer gave. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** The requests, and what a reader must know of how they are sent. */
export interface TypedRequests {
  readonly requests: readonly TypedRequest[];
  readonly notes: readonly string[];
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const example = '{"title":"Buy bread"}';

/** Reads the words after the command; null where they name a check, or nothing. */
export function typedRequests(
  words: readonly string[],
  headerLines: readonly string[],
): TypedRequests | null {
  const [first] = words;
  if (first === undefined || !/^[A-Za-z]+(?:\s|$)/.test(first)) {
    if (headerLines.length === 0) return null;
    throw badRequest(first ?? '', comparePhrases.headerAlone);
  }
  const headers = Object.fromEntries(headerLines.map(headerOf));
  const lines = /\s/.test(first) ? words.map(splitLine) : [words];
  const requests = lines.map((line) => requestOf(line, headers));
  const [{ request: beginning } = { request: null }] = requests;
  if (beginning?.path.startsWith('{url}') === true) {
    throw badRequest(first, comparePhrases.noUrlBefore);
  }
  return {
    requests: requests.map(({ request }) => request),
    notes: requests.flatMap(({ asText }, at) =>
      asText === null ? [] : [phrasesOfComparison.asText(at + 1, asText)],
    ),
  };
}

/** "POST / {"title":"a b"}" -> its three parts. */
function splitLine(line: string): readonly string[] {
  const [, method = '', path, body] = /^\s*(\S+)(?:\s+(\S+)(?:\s+([^]*\S))?)?\s*$/.exec(line) ?? [];
  return [method, path, body].filter((part) => part !== undefined);
}

function requestOf(
  parts: readonly string[],
  headers: Readonly<Record<string, string>>,
): { readonly request: TypedRequest; readonly asText: string | null } {
  const [word = '', path, body, ...others] = parts;
  const shown = parts.join(' ');
  const method = word.toUpperCase();
  if (!methods.includes(method)) {
    throw badRequest(shown, comparePhrases.noMethod(word, closest(method, methods), methods));
  }
  if (path === undefined) throw badRequest(shown, comparePhrases.noPath);
  if (!/^(?:\/|\{url\})/.test(path)) throw badRequest(shown, comparePhrases.badPath(path));
  if (others.length > 0) throw badRequest(shown, comparePhrases.moreThanOne);
  const { type, asText } = body === undefined ? noContent : contentOf(body);
  const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const content = type === null || isTyped ? {} : { 'Content-Type': type };
  return {
    request: { method, path, body, headers: { ...content, ...headers } },
    asText: isTyped || !asText ? null : type,
  };
}

const noContent = { type: null, asText: false };

/** How a body is sent. What was meant to be JSON and is none is sent as if it were: that is a case to look at. */
function contentOf(body: string): { readonly type: string; readonly asText: boolean } {
  try {
    JSON.parse(body);
    return { type: 'application/json', asText: false };
  } catch {
    // Whoever types a brace means JSON.
    const isMeant = /^\s*[[{"]/.test(body);
    return { type: isMeant ? 'application/json' : 'text/plain; charset=utf-8', asText: true };
  }
}

function headerOf(line: string): readonly [name: string, value: string] {
  const [, name, value] =
    /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t -~\u0080-\u00ff]*)$/.exec(line) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw badRequest(line, comparePhrases.badHeader);
}

function badRequest(request: string, problem: string): Mistake {
  const words = request.trim().replace(/\s+/g, ' ');
  const shown = words.length > 100 ? `${words.slice(0, 100)}…` : words;
  return new Mistake('SW_BAD_REQUEST', { request: `"${shown}"`, problem, example });
}
