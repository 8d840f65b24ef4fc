/** The HTTP contract of a project: an OpenAPI 3.1 file, in which each answer and field says how much it counts. */
import { headerOf, type Answer, type ContractLine, type Exchange } from '@seaworthy/core';
import { jsonOf, wholeBody } from '../body.ts';
import { SchemaJudge } from './bodies.ts';
import type { Breach } from './breach.ts';
import { readOperations, type ContractOperation } from './operations.ts';
import { levelOf, type Level } from './schemas.ts';
import { isFields, readSource, type Fields, type Source } from './source.ts';
import { oneOf, schemaWords, shortened } from './words.ts';

/** What a contract can be asked. */
export interface Contract {
  readonly operations: readonly ContractOperation[];
  operation(id: string): ContractOperation | undefined;
  /** The operation of a path as the contract spells it and a method: `('/{id}', 'patch')`. */
  operationAt(path: string, method: string): string | undefined;
  /**
   * Holds an answer against the contract. Exchanges that name no operation, that have no answer or that a fault of ours cut
   * break nothing. The request is not judged.
   */
  judge(exchange: Exchange): Promise<readonly Breach[]>;
  /** The line that describes an operation, or its answer with this status. */
  lineOf(operation: string, status?: number): ContractLine | undefined;
  /** Compiles every schema, for authors: throws SW_BAD_CONTENT for one that is not valid. */
  verify(): Promise<void>;
}

/** Reads a contract; `file` is how it is named in messages. Throws SW_BAD_CONTENT with file and line. */
export function readContract(text: string, file: string): Contract {
  return new OpenApiContract(readSource(text, file));
}

/** A declared answer: the key under `responses`, and what it leads to. */
interface Declared {
  readonly key: string;
  readonly response: Fields;
  readonly level: Level;
}

class OpenApiContract implements Contract {
  readonly operations: readonly ContractOperation[];
  readonly #source: Source;
  readonly #byId: ReadonlyMap<string, ContractOperation>;
  readonly #schemas: SchemaJudge;

  constructor(source: Source) {
    this.#source = source;
    this.operations = readOperations(source);
    this.#byId = new Map(this.operations.map((operation) => [operation.id, operation]));
    this.#schemas = new SchemaJudge(source);
  }

  operation(id: string): ContractOperation | undefined {
    return this.#byId.get(id);
  }

  operationAt(path: string, method: string): string | undefined {
    const wanted = method.toUpperCase();
    return this.operations.find((one) => one.path === path && one.method === wanted)?.id;
  }

  async judge(exchange: Exchange): Promise<readonly Breach[]> {
    const { answer, operation: id, cutBy } = exchange;
    if (id === null || answer === null || cutBy !== undefined) return [];
    const operation = this.#byId.get(id);
    if (operation === undefined) {
      throw this.#source.mistake(null, undefined, `there is no operation "${id}"`);
    }
    const declared = this.#declared(operation, answer.status);
    if (declared === undefined) return [this.#undeclared(operation, answer.status)];
    return [
      ...this.#judgeStatus(operation, declared, answer.status),
      // What CORS hides from a page is not missing.
      ...(exchange.page === undefined ? await this.#judgeHeaders(declared, answer, exchange) : []),
      ...(await this.#judgeContent(declared, answer, exchange)),
    ];
  }

  lineOf(id: string, status?: number): ContractLine | undefined {
    const operation = this.#byId.get(id);
    if (operation === undefined || status === undefined) return operation?.line;
    const declared = this.#declared(operation, status);
    return declared === undefined ? operation.line : this.#describe(declared);
  }

  async verify(): Promise<void> {
    for (const operation of this.operations) {
      for (const key of Object.keys(operation.responses)) {
        const { response, level } = this.#read(operation, key);
        for (const { schema, outer } of schemasOf(this.#source, response, level)) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other: the first mistake is told
          await this.#schemas.compile(schema, outer);
        }
      }
    }
  }

  #declared(operation: ContractOperation, status: number): Declared | undefined {
    const { responses } = operation;
    const keys = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
    const key = keys.find((one) => Object.hasOwn(responses, one));
    return key === undefined ? undefined : this.#read(operation, key);
  }

  #read(operation: ContractOperation, key: string): Declared {
    const entry = operation.responses[key];
    const response = this.#source.follow(entry);
    return { key, response, level: levelOf(entry, levelOf(response, operation.level)) };
  }

  #describe({ response }: Declared): ContractLine {
    return this.#source.lineOf(response, 'description');
  }

  #undeclared(operation: ContractOperation, status: number): Breach {
    const keys = Object.keys(operation.responses);
    const near = keys.filter((key) => !key.endsWith('XX') && key[0] === String(status)[0]);
    const named = `a status that the contract names: ${oneOf(keys)}`;
    const expected = near.length > 0 ? oneOf(near) : named;
    return { level: 'should', at: 'status', expected, saw: String(status), line: operation.line };
  }

  /** An answer that only its class allows differs from the codes of that class that are named: those are the best ones. */
  #judgeStatus(operation: ContractOperation, { key }: Declared, status: number): Breach[] {
    if (!key.endsWith('XX')) return [];
    const best = Object.keys(operation.responses).filter(
      (other) => other !== key && other[0] === key[0],
    );
    const [first] = best;
    if (first === undefined) return [];
    const entries = best.map((code) => this.#read(operation, code));
    const level = entries.some((entry) => entry.level === 'must') ? 'must' : 'should';
    const line = best.length === 1 ? this.#describe(this.#read(operation, first)) : operation.line;
    return [{ level, at: 'status', expected: oneOf(best), saw: String(status), line }];
  }

  async #judgeHeaders(
    { response, level }: Declared,
    answer: Answer,
    { request }: Exchange,
  ): Promise<readonly Breach[]> {
    const breaches: Breach[] = [];
    const headers = isFields(response['headers']) ? response['headers'] : {};
    for (const [name, entry] of Object.entries(headers)) {
      const header = this.#source.follow(entry);
      const at = `header ${name.toLowerCase()}`;
      // Many a right server speaks of other origins only to those that come from one.
      const isForOrigins = at.startsWith('header access-control-');
      if (isForOrigins && headerOf(request, 'origin') === undefined) continue;
      const outer = levelOf(entry, levelOf(header, level));
      const value = headerOf(answer, name.toLowerCase());
      if (value !== undefined) {
        const schema = this.#source.follow(header['schema']);
        const typed = numeric(schema) && value.trim() !== '' ? Number(value) : value;
        const rest = { level: outer, where: at };
        // oxlint-disable-next-line no-await-in-loop -- in the order of the contract
        breaches.push(...(await this.#schemas.judge(typed, schema, rest)));
      } else if (header['required'] === true) {
        const line = this.#source.lineOf(header, 'required');
        const expected = `the header ${name}`;
        breaches.push({ level: outer, at, expected, saw: 'no such header', line });
      }
    }
    return breaches;
  }

  async #judgeContent(
    { response, level }: Declared,
    answer: Answer,
    { request }: Exchange,
  ): Promise<readonly Breach[]> {
    const content = isFields(response['content']) ? response['content'] : {};
    const type = essence(headerOf(answer, 'content-type') ?? '');
    const { name, isDeclared } = chooseMedia(Object.keys(content), type);
    if (hasNoContent(request.method, answer.status)) return [];
    if (!isDeclared && asksFor(headerOf(request, 'accept') ?? '', type)) return [];
    const media = this.#source.follow(content[name]);
    const outer = levelOf(media, level);
    const breaches: Breach[] = [];
    if (!isDeclared && answer.body.bytes > 0) {
      const saw = type === '' ? 'no content type' : shortened(type);
      const line = this.#source.lineOf(content, name);
      breaches.push({ level: outer, at: 'header content-type', expected: name, saw, line });
    }
    const { schema } = media;
    if (!isFields(schema) || !isJson(name)) return breaches;
    return [...breaches, ...(await this.#judgeBody(schema, outer, answer))];
  }

  /** A body is JSON when it parses as JSON, whatever the content type says. */
  async #judgeBody(schema: Fields, level: Level, { body }: Answer): Promise<readonly Breach[]> {
    const value = jsonOf(body);
    if (value !== undefined) return this.#schemas.judge(value, schema, { level, where: 'body' });
    // Cut by us, so that nothing can be said.
    if (wholeBody(body) === null) return [];
    const followed = this.#source.follow(schema);
    const saw = body.bytes === 0 ? 'nothing' : shortened(body.text);
    const expected = `JSON: ${schemaWords(followed)}`;
    const own = levelOf(schema, levelOf(followed, level));
    const line = this.#source.lineOf(followed, 'type');
    return [{ level: own, at: 'body', expected, saw, line }];
  }
}

function* schemasOf(
  source: Source,
  response: Fields,
  level: Level,
): Generator<{ schema: unknown; outer: Level }> {
  const content = isFields(response['content']) ? response['content'] : {};
  for (const media of Object.values(content)) {
    if (isFields(media) && media['schema'] !== undefined) {
      yield { schema: media['schema'], outer: levelOf(media, level) };
    }
  }
  const headers = isFields(response['headers']) ? response['headers'] : {};
  for (const entry of Object.values(headers)) {
    const header = source.follow(entry);
    const outer = levelOf(entry, levelOf(header, level));
    yield { schema: source.follow(header['schema']), outer };
  }
}

function hasNoContent(method: string, status: number): boolean {
  return method === 'HEAD' || status === 304;
}

/** The declared media type that an answer is held against: its own, else the first one that is JSON. */
function chooseMedia(
  declared: readonly string[],
  type: string,
): { readonly name: string; readonly isDeclared: boolean } {
  const own = declared.find((one) => matches(one, type));
  const name = own ?? declared.find((one) => isJson(one)) ?? declared[0] ?? '';
  return { name, isDeclared: own !== undefined || declared.length === 0 };
}

function essence(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function matches(declared: string, type: string): boolean {
  const pattern = declared.toLowerCase();
  return (
    pattern === '*/*' ||
    pattern === type ||
    (pattern.endsWith('/*') && type.startsWith(pattern.slice(0, -1)))
  );
}

/** Whether the request itself asked for this type, and not only for anything. */
function asksFor(accept: string, type: string): boolean {
  return type !== '' && accept.split(',').some((range) => essence(range) === type);
}

function isJson(type: string): boolean {
  return /[/+]json$/.test(essence(type)) || type === '*/*';
}

function numeric(schema: Fields): boolean {
  return schema['type'] === 'integer' || schema['type'] === 'number';
}
