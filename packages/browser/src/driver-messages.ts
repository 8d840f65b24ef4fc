/**
 * What we and the driver say to each other, one JSON object a line. Neither believes a line that is of another form: it
 * is not understood, and then the one who reads it ends the talk.
 */
import type { ChromiumOptions } from './chromium.ts';
import type { PageRequest } from './fetch-in-page.ts';
import type { PageFetched, PageSaw, Preflight } from './page-fetch.ts';

/** What the driver is asked to do. Windows have the numbers that we give them. */
export type Task =
  | ({ readonly task: 'start' } & ChromiumOptions)
  | { readonly task: 'open'; readonly window: number; readonly url: string }
  | { readonly task: 'fetch'; readonly window: number; readonly request: PageRequest }
  | { readonly task: 'close'; readonly window: number };

/** A task and its number, by which the reply is known. */
export interface Order {
  readonly number: number;
  readonly task: Task;
}

/** What came of a task. */
export type Reply =
  | { readonly number: number; readonly kind: 'done' }
  | { readonly number: number; readonly kind: 'fetched'; readonly fetched: PageFetched }
  | { readonly number: number; readonly kind: 'failed'; readonly text: string };

/** Reads what we wrote; null for anything else. */
export function parseOrder(line: string): Order | null {
  const order = parseJson(line);
  if (!isFields(order)) return null;
  const { number, task } = order;
  return isCount(number) && isTask(task) ? { number, task } : null;
}

/** Reads what the driver wrote; null for anything else. */
export function parseReply(line: string): Reply | null {
  const reply = parseJson(line);
  if (!isFields(reply)) return null;
  const { number, kind, fetched, text } = reply;
  if (!isCount(number)) return null;
  if (kind === 'done') return { number, kind };
  if (kind === 'fetched' && isFetched(fetched)) return { number, kind, fetched };
  if (kind === 'failed' && isText(text)) return { number, kind, text };
  return null;
}

type Fields = Readonly<Record<string, unknown>>;

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isTask(value: unknown): value is Task {
  if (!isFields(value)) return false;
  const { task, program, folder, env, window, url, request } = value;
  if (task === 'start') return isText(program) && isText(folder) && isTexts(env);
  if (!isCount(window)) return false;
  if (task === 'open') return isText(url) && pageUrl.test(url);
  if (task === 'fetch') return isRequest(request);
  return task === 'close';
}

function isRequest(value: unknown): value is PageRequest {
  if (!isFields(value)) return false;
  const { url, method, headers, body, timeoutMs, mostBytes } = value;
  const isBody = body === null || isText(body) || (Array.isArray(body) && body.every(isByte));
  return (
    isText(url) &&
    isText(method) &&
    isTexts(headers) &&
    isBody &&
    isCount(timeoutMs) &&
    isCount(mostBytes)
  );
}

function isFetched(value: unknown): value is PageFetched {
  if (!isFields(value)) return false;
  const { saw, preflights, errorText, blockedBy } = value;
  return (
    isSaw(saw) &&
    Array.isArray(preflights) &&
    preflights.every(isPreflight) &&
    isTextOrNull(errorText) &&
    isTextOrNull(blockedBy)
  );
}

function isSaw(value: unknown): value is PageSaw {
  if (!isFields(value)) return false;
  const { kind, status, headers, base64, redirectedTo, name, text } = value;
  if (kind === 'too-large') return true;
  if (kind === 'failed') return isText(name) && isText(text);
  return (
    kind === 'answer' &&
    isCount(status) &&
    Array.isArray(headers) &&
    headers.every(isField) &&
    isText(base64) &&
    isTextOrNull(redirectedTo)
  );
}

function isPreflight(value: unknown): value is Preflight {
  if (!isFields(value)) return false;
  const { url, headers, startedAt, ms, answer } = value;
  const isAnswer =
    answer === null ||
    (isFields(answer) && isCount(answer['status']) && isTexts(answer['headers']));
  return isText(url) && isTexts(headers) && isNumber(startedAt) && isNumber(ms) && isAnswer;
}

function isField(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(isText);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isFields(value) && Object.values(value).every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return isNumber(value) && Number.isInteger(value) && value >= 0;
}

function isByte(value: unknown): value is number {
  return isCount(value) && value <= 255;
}

/** A page is served on this machine. */
const pageUrl = /^http:\/\/127\.0\.0\.1:\d{1,5}(?:\/|$)/;
