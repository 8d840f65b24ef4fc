/**
 * Prepares a schema of the contract for the validator: every place in it gets its own level.
 *
 * A schema that two places share by `$ref` may be *must* in one and *should* in the other. So each reference becomes
 * a definition of its own for each level that reaches it, and each schema object remembers the level and the lines it came from.
 */
import { isFields, type Fields, type Source } from './source.ts';

/** How much a breach counts. */
export type Level = 'must' | 'should';

/** Where a prepared schema object came from. */
export interface SchemaPlace {
  /** The object as it stands in the file. */
  readonly original: Fields;
  readonly level: Level;
  /** Whether it is one of several alternatives, whose own errors say nothing. */
  readonly isAlternative: boolean;
}

/** A schema that the validator can compile, and the way back. */
export interface PreparedSchema {
  readonly schema: Fields;
  placeOf(schema: unknown): SchemaPlace | undefined;
}

/** The level that is written at this place, else the one from outside. */
export function levelOf(fields: unknown, outer: Level): Level {
  const level = isFields(fields) ? fields['x-seaworthy-level'] : undefined;
  return level === 'must' || level === 'should' ? level : outer;
}

/** Prepares one schema. */
export function prepareSchema(original: unknown, outer: Level, source: Source): PreparedSchema {
  const preparation = new Preparation(source);
  const body = preparation.prepare(original, { level: outer, isAlternative: false, isSaid: false });
  return {
    schema: { allOf: [body], $defs: preparation.definitions },
    placeOf: (schema) => preparation.places.get(schema),
  };
}

interface Context {
  readonly level: Level;
  readonly isAlternative: boolean;
  /** Whether the level was written beside the `$ref` that led here: what is said of one use wins. */
  readonly isSaid: boolean;
}

/** Keywords that hold one schema, a list of schemas, or a mapping of names to schemas. */
const single = new Set([
  'items',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
]);
const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const mappings = new Set(['properties', 'patternProperties', 'dependentSchemas']);
const alternatives = new Set(['anyOf', 'oneOf', 'not', 'if', 'contains']);

/** Said about a schema, and no part of it for the validator. */
const annotations = new Set(['$id', '$schema', 'example', 'examples', 'discriminator', 'xml']);

class Preparation {
  readonly places = new Map<unknown, SchemaPlace>();
  readonly definitions: Record<string, unknown> = {};
  readonly #source: Source;
  readonly #names = new Map<string, string>();

  constructor(source: Source) {
    this.#source = source;
  }

  prepare(original: unknown, context: Context): unknown {
    if (!isFields(original)) return original;
    const level = context.isSaid ? context.level : levelOf(original, context.level);
    const prepared: Record<string, unknown> = {};
    this.places.set(prepared, { original, level, isAlternative: context.isAlternative });
    for (const [key, value] of Object.entries(original)) {
      if (annotations.has(key)) continue;
      const isAlternative = context.isAlternative || alternatives.has(key);
      const inner = { level, isAlternative, isSaid: false };
      prepared[key] = this.#prepareKeyword(original, key, inner, value);
    }
    return prepared;
  }

  #prepareKeyword(original: Fields, key: string, context: Context, value: unknown): unknown {
    if (key === '$ref' && typeof value === 'string') return this.#refer(value, original, context);
    if (single.has(key)) return this.prepare(value, context);
    if (lists.has(key) && Array.isArray(value)) {
      return value.map((item: unknown) => this.prepare(item, context));
    }
    if (!mappings.has(key) || !isFields(value)) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([name, item]) => [name, this.prepare(item, context)]));
  }

  /** One definition for each reference, level and role: finitely many, also where a schema holds itself. */
  #refer(reference: string, from: Fields, context: Context): string {
    const isSaid = from['x-seaworthy-level'] !== undefined;
    const key = JSON.stringify([reference, context.level, context.isAlternative, isSaid]);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const id = `d${this.#names.size}`;
    const name = `#/$defs/${id}`;
    this.#names.set(key, name);
    this.definitions[id] = this.prepare(this.#source.resolve(reference, from), {
      ...context,
      isSaid,
    });
    return name;
  }
}
