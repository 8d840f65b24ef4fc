/** Reads maps of YAML key by key, and finds what is missing, mistyped or unknown, each with its line. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { finding, type Finding, type FindingCode, type FindingFacts } from '../findings.ts';
import type { PackageTree } from './package-tree.ts';

/** The file that a map stands in, and where its findings go. */
export interface YamlSource {
  readonly file: string;
  /** The version of the format, for messages. */
  readonly format: string;
  readonly findings: Finding[];
  readonly lines: LineCounter;
}

/** Limits of a number. */
export interface NumberRange {
  readonly least?: number;
  /** Greater than this, not equal. */
  readonly above?: number;
  readonly isInteger?: boolean;
}

/** Reads a file as one map; null where it is none, which is then found. An empty file is an empty map. */
export function readYaml(
  tree: PackageTree,
  file: string,
  about: { readonly format: string; readonly findings: Finding[] },
): YamlMap | null {
  const { findings, format } = about;
  const bytes = tree.read(file);
  const text = decoded(bytes, file, findings);
  if (text === null) return null;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    findings.push(finding('yaml/syntax', { file, line }, { problem: oneLine(error.message) }));
    return null;
  }
  const source = { file, format, findings, lines };
  if (document.contents === null) return new YamlMap(source, null, '');
  if (isMap(document.contents)) return new YamlMap(source, document.contents, '');
  findings.push(finding('yaml/not-a-map', { file, line: 1 }, { found: kindOf(document.contents) }));
  return null;
}

/** One map, read key by key. `finish` finds the keys that nobody asked for. */
export class YamlMap {
  readonly source: YamlSource;
  readonly #node: YAMLMap | null;
  readonly #path: string;
  readonly #asked = new Set<string>();

  constructor(source: YamlSource, node: YAMLMap | null, path: string) {
    this.source = source;
    this.#node = node;
    this.#path = path;
  }

  /** The keys that stand there. A key that is no text is found. */
  keys(): readonly string[] {
    return (this.#node?.items ?? []).flatMap(({ key }) => {
      if (isScalar(key) && ['string', 'number'].includes(typeof key.value))
        return [String(key.value)];
      this.find('yaml/wrong-type', '', { found: 'a key that is no text', wanted: 'a text' });
      return [];
    });
  }

  has(key: string): boolean {
    return this.#valueOf(key) !== null;
  }

  string(key: string): string | null {
    const node = this.#valueOf(key);
    if (node === null) return null;
    if (isScalar(node) && typeof node.value === 'string') return node.value;
    return this.#mistyped(key, node, 'a text');
  }

  boolean(key: string): boolean | null {
    const node = this.#valueOf(key);
    if (node === null) return null;
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    return this.#mistyped(key, node, 'true or false');
  }

  number(key: string, range: NumberRange = {}): number | null {
    const node = this.#valueOf(key);
    if (node === null) return null;
    const wanted = rangeInWords(range);
    if (!isScalar(node) || typeof node.value !== 'number') return this.#mistyped(key, node, wanted);
    if (isWithin(node.value, range)) return node.value;
    this.find('yaml/out-of-range', key, { found: node.value, wanted });
    return null;
  }

  oneOf<const T extends string>(key: string, known: readonly T[]): T | null {
    const text = this.string(key);
    if (text === null) return null;
    const found = known.find((one) => one === text);
    if (found !== undefined) return found;
    this.find('yaml/not-one-of', key, { found: `"${text}"`, known: known.join(', ') });
    return null;
  }

  /** A list of texts; where `canBeOne`, also one text alone. */
  strings(key: string, canBeOne = false): readonly string[] | null {
    const node = this.#valueOf(key);
    if (node === null) return null;
    const wanted = canBeOne ? 'a text or a list of texts' : 'a list of texts';
    if (canBeOne && isScalar(node) && typeof node.value === 'string') return [node.value];
    if (!isSeq(node)) return this.#mistyped(key, node, wanted);
    const values: string[] = [];
    for (const item of node.items) {
      if (!isScalar(item) || typeof item.value !== 'string') {
        return this.#mistyped(key, node, wanted);
      }
      values.push(item.value);
    }
    return values;
  }

  /** The map under a key; null where there is none. */
  map(key: string): YamlMap | null {
    const node = this.#valueOf(key);
    if (node === null) return null;
    if (isMap(node)) return new YamlMap(this.source, node, this.#pathOf(key));
    return this.#mistyped(key, node, 'a map of keys to values');
  }

  /** The value as plain data, whatever it is; null where there is none. */
  value(key: string): unknown {
    const node = this.#valueOf(key);
    return node === null ? null : (node.toJSON() as unknown);
  }

  /** Finds something about a key of this map. */
  find(code: FindingCode, key: string, facts: FindingFacts = {}): void {
    const { file, findings } = this.source;
    findings.push(finding(code, { file, line: this.#lineOf(key), key: this.#pathOf(key) }, facts));
  }

  /** Finds what nobody asked for. `known` is what could stand here, for the message. */
  finish(known: readonly string[] = [...this.#asked]): void {
    for (const key of this.keys()) {
      if (this.#asked.has(key) || known.includes(key)) continue;
      const near = known.find((one) => isNear(one, key));
      const suggestion = near === undefined ? '' : `Did you mean "${near}"? `;
      const facts = { format: this.source.format, suggestion, known: known.join(', ') };
      this.find('yaml/unknown-key', key, facts);
    }
  }

  #valueOf(key: string): Node | null {
    this.#asked.add(key);
    const node = this.#node?.get(key, true);
    if (node === undefined || (isScalar(node) && node.value === null)) return null;
    return node;
  }

  #mistyped(key: string, node: Node, wanted: string): null {
    this.find('yaml/wrong-type', key, { found: kindOf(node), wanted });
    return null;
  }

  #pathOf(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`;
  }

  #lineOf(key: string): number | null {
    const pair = this.#node?.items.find(
      (item) => isScalar(item.key) && String(item.key.value) === key,
    );
    const node = pair?.key ?? this.#node;
    const start = (node as Node | null | undefined)?.range?.[0];
    return start === undefined ? null : this.source.lines.linePos(start).line;
  }
}

/** The text of a file, or null where it is none; what is wrong with it is found. */
function decoded(bytes: Buffer, file: string, findings: Finding[]): string | null {
  if (bytes.length > mostTextBytes) {
    const limit = '1 MiB';
    findings.push(finding('package/too-large', { file }, { size: 'more than 1 MiB', limit }));
    return null;
  }
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) {
    findings.push(finding('text/byte-order-mark', { file, line: 1 }));
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    findings.push(finding('text/encoding', { file }));
    return null;
  }
}

function isWithin(value: number, { least, above, isInteger = false }: NumberRange): boolean {
  if (!Number.isFinite(value) || (isInteger && !Number.isInteger(value))) return false;
  return (least === undefined || value >= least) && (above === undefined || value > above);
}

function rangeInWords({ least, above, isInteger = false }: NumberRange): string {
  const kind = isInteger ? 'a whole number' : 'a number';
  if (least !== undefined) return `${kind} that is at least ${least}`;
  return above === undefined ? kind : `${kind} that is greater than ${above}`;
}

function kindOf(node: unknown): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node)) return 'nothing';
  return typeof node.value === 'string' ? `the text "${node.value}"` : `${String(node.value)}`;
}

/** Whether one is the other with a letter more, less, or changed. */
function isNear(known: string, typed: string): boolean {
  if (Math.abs(known.length - typed.length) > 1) return false;
  let at = 0;
  while (at < known.length && known[at] === typed[at]) at++;
  return [known.slice(at), known.slice(at + 1)].some((rest) =>
    [typed.slice(at), typed.slice(at + 1)].includes(rest),
  );
}

function oneLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/[.:]$/, '');
}

const mostTextBytes = 1024 * 1024;
