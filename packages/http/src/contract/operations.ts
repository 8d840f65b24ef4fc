/** The operations of a contract, and the mistakes that an author can make in writing them. */
import type { ContractLine } from '@seaworthy/core';
import { levelOf, type Level } from './schemas.ts';
import { isFields, type Fields, type Source } from './source.ts';

/** One operation: a method on a path, with a name. */
export interface ContractOperation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** As the contract spells it: "/{id}". Servers choose their own. */
  readonly path: string;
  readonly summary: string;
  /** Whether the path is fixed, at the origin, instead of below the root that a server chooses (`x-seaworthy-at: origin`). */
  readonly atOrigin: boolean;
  readonly line: ContractLine;
  /** As in the file: code, class or "default" to an answer or a reference to one. */
  readonly responses: Fields;
  /** The level from outside, for answers that name none. */
  readonly level: Level;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Reads all operations, in the order of the file, and checks what can be checked without a validator. */
export function readOperations(source: Source): readonly ContractOperation[] {
  checkVersion(source);
  for (const fields of source.mappings()) checkFields(fields, source);
  const paths = source.root['paths'];
  if (!isFields(paths)) throw source.mistake(source.root, undefined, 'the contract has no "paths"');
  const operations: ContractOperation[] = [];
  for (const [path, entry] of Object.entries(paths)) {
    const item = source.follow(entry);
    for (const key of Object.keys(item)) {
      if (methods.includes(key)) operations.push(readOperation(source, { path, item, key }));
    }
  }
  checkNames(source, operations);
  return operations;
}

function readOperation(
  source: Source,
  { path, item, key }: { path: string; item: Fields; key: string },
): ContractOperation {
  const method = key.toUpperCase();
  const fields = source.follow(item[key]);
  const id = fields['operationId'];
  if (typeof id !== 'string' || id === '') {
    throw source.mistake(item, key, `${method} ${path} has no operationId`);
  }
  const { responses, summary } = fields;
  if (!isFields(responses) || Object.keys(responses).length === 0) {
    throw source.mistake(item, key, `${method} ${path} names no responses`);
  }
  for (const code of Object.keys(responses)) checkCode(source, responses, code);
  return {
    id,
    method,
    path,
    summary: typeof summary === 'string' ? summary : '',
    atOrigin: item['x-seaworthy-at'] === 'origin',
    line: typeof summary === 'string' ? source.lineOf(fields, 'summary') : source.lineOf(item, key),
    responses,
    level: levelOf(fields, levelOf(item, 'should')),
  };
}

function checkVersion(source: Source): void {
  const version = source.root['openapi'];
  if (typeof version === 'string' && version.startsWith('3.1.')) return;
  throw source.mistake(source.root, 'openapi', 'the contract does not say "openapi: 3.1.0"');
}

function checkCode(source: Source, responses: Fields, code: string): void {
  if (/^[1-5](?:\d\d|XX)$/.test(code) || code === 'default') {
    if (isFields(responses[code])) return;
    throw source.mistake(responses, code, `the answer "${code}" is empty`);
  }
  throw source.mistake(responses, code, `"${code}" is no status: write '201', '2XX' or default`);
}

function checkFields(fields: Fields, source: Source): void {
  const level = fields['x-seaworthy-level'];
  if (level !== undefined && level !== 'must' && level !== 'should') {
    const problem = `x-seaworthy-level is must or should, not ${JSON.stringify(level)}`;
    throw source.mistake(fields, 'x-seaworthy-level', problem);
  }
  if (typeof fields['$ref'] === 'string') source.follow(fields);
}

function checkNames(source: Source, operations: readonly ContractOperation[]): void {
  const seen = new Set<string>();
  for (const { id, path, method } of operations) {
    if (seen.has(id)) {
      const item = source.follow(source.follow(source.root['paths'])[path]);
      const fields = source.follow(item[method.toLowerCase()]);
      throw source.mistake(fields, 'operationId', `the operationId "${id}" is given twice`);
    }
    seen.add(id);
  }
}
