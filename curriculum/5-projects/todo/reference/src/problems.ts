/** Errors as the client sees them: problem+json (RFC 9457), and nothing of what is inside. */
import { STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseAway } from './database.ts';
import { log } from './log.ts';

/** One member of a body that was refused. `pointer` is a JSON pointer into the body. */
export interface MemberFault {
  readonly pointer: string;
  readonly code: 'required' | 'too_long' | 'invalid';
  readonly message: string;
}

/** A request that cannot be answered as asked. Throw it anywhere; the answer is made of it. */
export class Problem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly faults: readonly MemberFault[];

  constructor(
    status: number,
    detail: string,
    more: {
      headers?: Readonly<Record<string, string>>;
      faults?: readonly MemberFault[];
      cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: more.cause });
    this.status = status;
    this.headers = more.headers ?? {};
    this.faults = more.faults ?? [];
  }
}

/** Answers whatever was thrown while a request was served. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.status >= 500) {
    log({ event: 'error', requestId: request.id, status: problem.status, error: storyOf(error) });
  }
  // Fastify closes the connection after a body that it refused. With the rest of the body still under way
  // that would be a reset, and the client would never see the answer; Node reads and drops the rest.
  reply.removeHeader('connection');
  void reply
    .code(problem.status)
    .headers({ ...problem.headers, 'content-type': 'application/problem+json' })
    .send(JSON.stringify(bodyOf(problem)));
}

/**
 * Answers a path that has no route. Any such path could have been that of a to-do, so pages of other origins
 * may read this answer as they may read the list.
 */
export function answerNoRoute(request: FastifyRequest, reply: FastifyReply): void {
  const headers = { 'access-control-allow-origin': '*' };
  answerError(new Problem(404, 'There is nothing at this path.', { headers }), request, reply);
}

/** The answer to bytes that are no HTTP, for which there is no request and no reply. */
export function rawProblem(status: number): string {
  const body = JSON.stringify(bodyOf(new Problem(status, 'The request is not valid HTTP.')));
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseAway) {
    const headers = { 'retry-after': '1' };
    return new Problem(503, 'The list cannot be reached right now. Try again.', { headers });
  }
  const status = statusOf(error);
  const detail = refusals.get(status);
  if (detail !== undefined) return new Problem(status, detail);
  return new Problem(500, 'Something went wrong here. It was written down.', { cause: error });
}

/** What Fastify refuses by itself, in our words; every other error is a mistake of ours. */
const refusals: ReadonlyMap<number, string> = new Map([
  [400, 'The request cannot be read.'],
  [413, 'The body is longer than 1 MiB.'],
  [415, 'Send the body as application/json.'],
]);

/** The status that Fastify gives to its own errors. */
function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}

function bodyOf({ status, message, faults }: Problem): object {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    detail: message,
    ...(faults.length > 0 && { errors: faults }),
  };
}

/** An error with its causes, for the log. */
function storyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const story = error.stack ?? error.message;
  return error.cause === undefined ? story : `${story}\ncaused by ${storyOf(error.cause)}`;
}
