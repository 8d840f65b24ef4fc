/** A YAML file as plain values, each of which knows on which line it was written. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { Mistake, type ContractLine } from '@seaworthy/core';

/** A YAML mapping as a plain object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a mapping. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A parsed file. */
export interface Source {
  readonly root: Fields;
  readonly file: string;
  /** The line of a key of a mapping (or of the mapping, without a key); line 1 for what is not of this file. */
  lineOf(of: unknown, key?: string): ContractLine;
  /** What a local reference names. Throws a mistake at the place that refers where there is nothing. */
  resolve(reference: string, from: Fields): unknown;
  /** Follows `$ref` to the mapping that it names. */
  follow(value: unknown): Fields;
  /** The mistake of the author at this place. */
  mistake(of: unknown, key: string | undefined, problem: string): Mistake;
  /** Each mapping of the file. */
  mappings(): readonly Fields[];
}

/** Reads YAML. Throws SW_BAD_CONTENT with the line where it cannot be read. */
export function readSource(text: string, file: string): Source {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line ?? 1;
    const problem = `this is not YAML: ${error.message.split('\n')[0] ?? ''}`;
    throw new Mistake('SW_BAD_CONTENT', { file, line, problem });
  }
  return new YamlSource(document, { file, lines: text.split('\n'), counter });
}

interface Place {
  readonly offset: number;
  readonly keys: ReadonlyMap<string, number>;
}

class YamlSource implements Source {
  readonly root: Fields;
  readonly file: string;
  readonly #lines: readonly string[];
  readonly #counter: LineCounter;
  readonly #document: Document;
  readonly #places = new Map<unknown, Place>();

  constructor(
    document: Document,
    rest: { file: string; lines: readonly string[]; counter: LineCounter },
  ) {
    this.file = rest.file;
    this.#lines = rest.lines;
    this.#counter = rest.counter;
    this.#document = document;
    const root = this.#read(document.contents);
    if (!isFields(root)) throw this.mistake(null, undefined, 'the file is not a mapping');
    this.root = root;
  }

  lineOf(of: unknown, key?: string): ContractLine {
    const place = this.#places.get(of);
    const offset = (key === undefined ? undefined : place?.keys.get(key)) ?? place?.offset ?? 0;
    const { line } = this.#counter.linePos(offset);
    return { file: this.file, line, text: (this.#lines[line - 1] ?? '').trim() };
  }

  resolve(reference: string, from: Fields): unknown {
    if (!reference.startsWith('#/')) {
      throw this.mistake(from, '$ref', `$ref "${reference}" does not begin with "#/"`);
    }
    let value: unknown = this.root;
    for (const part of reference.slice(2).split('/')) {
      const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
      if (Array.isArray(value)) value = value[Number(key)];
      else value = isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    }
    if (value === undefined) throw this.mistake(from, '$ref', `there is no ${reference}`);
    return value;
  }

  follow(value: unknown): Fields {
    let fields = value;
    for (let hops = 0; hops < 20 && isFields(fields); hops += 1) {
      const reference: unknown = fields['$ref'];
      if (typeof reference !== 'string') return fields;
      fields = this.resolve(reference, fields);
    }
    if (!isFields(fields)) return {};
    throw this.mistake(fields, '$ref', 'these references lead round in a circle');
  }

  mistake(of: unknown, key: string | undefined, problem: string): Mistake {
    const { line } = this.lineOf(of, key);
    return new Mistake('SW_BAD_CONTENT', { file: this.file, line, problem });
  }

  mappings(): readonly Fields[] {
    return [...this.#places.keys()].filter((value) => isFields(value));
  }

  #read(node: unknown): unknown {
    if (isAlias(node)) return this.#read(node.resolve(this.#document));
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return this.#readList(node);
    return isMap(node) ? this.#readFields(node) : null;
  }

  #readList(node: YAMLSeq): readonly unknown[] {
    const items = node.items.map((item) => this.#read(item));
    this.#places.set(items, { offset: node.range?.[0] ?? 0, keys: this.#offsets(node.items) });
    return items;
  }

  #readFields(node: YAMLMap): Fields {
    const fields: Record<string, unknown> = {};
    const keys = new Map<string, number>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (isScalar(key)) keys.set(name, key.range?.[0] ?? 0);
      fields[name] = this.#read(value);
    }
    this.#places.set(fields, { offset: node.range?.[0] ?? 0, keys });
    return fields;
  }

  #offsets(items: readonly unknown[]): ReadonlyMap<string, number> {
    const offset = (item: unknown): number =>
      isScalar(item) || isMap(item) || isSeq(item) ? (item.range?.[0] ?? 0) : 0;
    return new Map(items.map((item, index) => [String(index), offset(item)]));
  }
}
