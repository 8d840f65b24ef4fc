/** Judges one answer: its status, its shape, its header fields, and the contract. */
import {
  badConduct,
  ClaimBroken,
  Inconclusive,
  type Answer,
  type BrokenDetails,
  type CodeOf,
  type Difference,
  type Exchange,
  type NoAnswerKind,
} from '@seaworthy/core';
import { jsonOf } from '@seaworthy/http';
import { heldAgainstContract } from './contract-breach.ts';
import { allowsCut, fitOf, outcomeText, type Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';
import { describe, matchShape, shortened, type Match, type Shape, type ShapeOf } from './shape.ts';

/** What `.expect` may ask of the header fields; a string must be equal, a pattern must match. */
export type HeaderShape = Readonly<Record<string, string | HeaderPattern>>;

/** What a header field must look like, with the words for it. */
interface HeaderPattern {
  readonly pattern: RegExp;
  readonly words: string;
}

/** What an answer is held against. */
export interface Demand<S extends Shape> {
  readonly outcome: Outcome;
  readonly shape: S | undefined;
  readonly headers: HeaderShape | undefined;
}

/** Judges one exchange; throws ClaimBroken for a must, leaves a remark for a should. */
export async function judge<S extends Shape>(
  scene: Scene,
  exchange: Exchange,
  demand: Demand<S>,
): Promise<ShapeOf<S>> {
  const { answer } = exchange;
  if (answer === null) {
    await settleDeath(scene);
    tolerateCut(scene, exchange, demand.outcome);
    return withoutBody<S>();
  }
  const fit = fitOf(demand.outcome, answer.status);
  if (fit === 'no') throw wrongStatus(scene, exchange, demand.outcome);
  const contract = await heldAgainstContract(scene, exchange);
  // The contract's own remark on the status says more.
  if (fit === 'class' && !contract.remarksOnStatus) {
    const usual = outcomeText(demand.outcome);
    const name = exchange.operation ?? requestText(exchange);
    scene.remark(`${name}: ${usual} is usual here; it was ${answer.status}.`);
  }
  const match = demand.shape === undefined ? null : matchBody(answer, demand.shape);
  const differences = [
    ...(match?.differences ?? []),
    ...differentHeaders(answer, demand.headers ?? {}),
  ];
  const [first] = differences;
  if (first !== undefined) {
    throw new ClaimBroken({
      expected: `${requestText(exchange)} answers with ${first.expected} in ${first.at}`,
      saw: `${first.saw} in ${first.at}`,
      differences,
      exchanges: [exchange.number],
      ...contract.lineFor(first.at),
    });
  }
  contract.throwIfBroken();
  return match === null ? withoutBody<S>() : match.value;
}

/** What is returned where no shape was asked for: S is null then, and an author has no use for it. */
function withoutBody<S extends Shape>(): ShapeOf<S> {
  return null as ShapeOf<S>;
}

/** A dying process closes its connections before it is gone: a moment tells a crash from a closed connection. */
async function settleDeath({ server }: Scene): Promise<void> {
  for (let look = 0; look < 30 && server?.isAlive() === true; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Returns where a closed connection is as good as an answer; throws otherwise. */
function tolerateCut(scene: Scene, exchange: Exchange, outcome: Outcome): void {
  const stands = scene.server?.isAlive() !== false;
  if (!allowsCut(outcome) || !stands || exchange.noAnswer?.kind !== 'reset') {
    throw noAnswerBroken(scene, exchange);
  }
  scene.remark(`${requestText(exchange)}: an answer is kinder than a closed connection.`);
}

/** `POST /todos`: a request in the words of a card. */
export function requestText(exchange: Exchange): string {
  const url = URL.canParse(exchange.request.url) ? new URL(exchange.request.url) : null;
  return `${exchange.request.method} ${url === null ? exchange.request.url : url.pathname + url.search}`;
}

function matchBody<S extends Shape>(answer: Answer, shape: S): Match<ShapeOf<S>> {
  const value = jsonOf(answer.body);
  if (value !== undefined) return matchShape(shape, value);
  const differences = [{ at: 'body', expected: 'JSON', saw: describe(answer.body.text) }];
  return { ...matchShape(shape, undefined), differences };
}

function sentText(exchange: Exchange): string {
  const { body } = exchange.request;
  if (body === null) return '';
  if (body.truncated)
    return `, for a body of ${body.bytes} bytes that begins with ${body.text.slice(0, 60)}`;
  // As it was sent: a number that is read and written again may have become another one.
  const isJson = jsonOf(body) !== undefined;
  return `, for ${isJson ? shortened(body.text, 160) : describe(body.text)}`;
}

function differentHeaders(answer: Answer, wanted: HeaderShape): Difference[] {
  return Object.entries(wanted).flatMap(([name, value]) => {
    const saw = answer.headers
      .filter(([key]) => key === name.toLowerCase())
      .map(([, one]) => one)
      .join(', ');
    const fits = typeof value === 'string' ? saw === value : value.pattern.test(saw);
    const expected = typeof value === 'string' ? value : value.words;
    return fits
      ? []
      : [{ at: `header ${name}`, expected, saw: saw === '' ? 'no such header' : saw }];
  });
}

function wrongStatus(scene: Scene, exchange: Exchange, outcome: Outcome): ClaimBroken {
  const status = String(exchange.answer?.status);
  return new ClaimBroken({
    expected: `${requestText(exchange)} answers ${outcomeText(outcome)}`,
    saw: `${status}${sentText(exchange)}${saidText(exchange)}`,
    differences: [{ at: 'status', expected: outcomeText(outcome), saw: status }],
    exchanges: [exchange.number],
    ...contractLineOf(scene, exchange),
  });
}

function contractLineOf(scene: Scene, exchange: Exchange): Pick<BrokenDetails, 'contract'> {
  const line = exchange.operation === null ? undefined : scene.contract.lineOf(exchange.operation);
  return line === undefined ? {} : { contract: line };
}

/** What the server said of it: often the shortest way to the mistake. */
function saidText(exchange: Exchange): string {
  const text = exchange.answer?.body.text ?? '';
  return text.trim() === '' ? '' : `; it said ${shortened(text.replace(/\s+/g, ' ').trim(), 160)}`;
}

/** The conduct that each kind of missing answer is. */
const conduct: Readonly<Record<NoAnswerKind, CodeOf<'conduct'>>> = {
  silent: 'SW_SILENT',
  garbage: 'SW_GARBAGE',
  'false-length': 'SW_FALSE_LENGTH',
  'too-large': 'SW_TOO_LARGE',
  'redirect-loop': 'SW_REDIRECT_LOOP',
  'foreign-redirect': 'SW_FOREIGN_REDIRECT',
  blocked: 'SW_BLOCKED',
  refused: 'SW_NOT_LISTENING',
  reset: 'SW_CUT_SHORT',
};

/** What the catalogue's messages about conduct name. */
const limits = { seconds: 5, limit: '8 MiB', hops: 5 };

function noAnswerBroken(scene: Scene, exchange: Exchange): Error {
  const { noAnswer, cutBy } = exchange;
  if (cutBy !== undefined) {
    return new Inconclusive(`the request was cut by our own fault (${cutBy})`);
  }
  const crashed = scene.server !== null && !scene.server.isAlive();
  const code = crashed ? 'SW_DIED' : conduct[noAnswer?.kind ?? 'reset'];
  const end = crashed ? '; the server process ended' : '';
  const saw = `${requestText(exchange)}: ${noAnswer?.detail ?? 'no answer'}${sentText(exchange)}${end}`;
  return badConduct(code, limits, { saw, crashed, exchanges: [exchange.number] });
}
