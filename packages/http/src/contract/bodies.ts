/** Holds JSON values against schemas of the contract. The validator is loaded at the first use: most commands never need it. */
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Level, PreparedSchema, SchemaPlace } from './schemas.ts';
import { prepareSchema } from './schemas.ts';
import { isFields, type Fields, type Source } from './source.ts';
import type { Breach } from './breach.ts';
import { keywordWords, schemaWords, valueWords } from './words.ts';

interface Compiled {
  readonly validate: ValidateFunction;
  readonly prepared: PreparedSchema;
}

/** More of them say nothing new. */
const mostBreaches = 20;

/** Compiles each schema once, when it is first asked for. */
export class SchemaJudge {
  readonly #source: Source;
  readonly #compiled = new Map<string, Map<unknown, Compiled>>();
  #ajv: Promise<Ajv2020> | null = null;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Where a value breaks a schema. `where` is put before the JSON pointer: "body". */
  async judge(value: unknown, schema: unknown, rest: Rest): Promise<readonly Breach[]> {
    const compiled = await this.compile(schema, rest.level);
    if (compiled.validate(value)) return [];
    const breaches = new Map<string, Breach>();
    for (const error of compiled.validate.errors ?? []) {
      const breach = this.#breachOf(error, compiled.prepared, rest.where);
      if (breach === null) continue;
      // A thousand entries with the same mistake are one breach.
      const key = `${breach.line.line} ${breach.expected} ${breach.at.replace(/\d+/g, '#')}`;
      if (!breaches.has(key)) breaches.set(key, breach);
      if (breaches.size === mostBreaches) break;
    }
    return [...breaches.values()];
  }

  /** Compiles a schema. Throws the author's mistake where it is none. */
  async compile(schema: unknown, level: Level): Promise<Compiled> {
    const ofLevel = this.#compiled.get(level) ?? new Map<unknown, Compiled>();
    this.#compiled.set(level, ofLevel);
    const known = ofLevel.get(schema);
    if (known !== undefined) return known;
    this.#ajv ??= loadValidator();
    const ajv = await this.#ajv;
    const prepared = prepareSchema(schema, level, this.#source);
    try {
      const compiled = { validate: ajv.compile(prepared.schema), prepared };
      ofLevel.set(schema, compiled);
      return compiled;
    } catch (error) {
      const problem = `this schema is not valid: ${error instanceof Error ? error.message : ''}`;
      throw this.#source.mistake(schema, undefined, problem);
    }
  }

  #breachOf(error: ErrorObject, prepared: PreparedSchema, where: string): Breach | null {
    const place = prepared.placeOf(error.parentSchema);
    if (place === undefined || place.isAlternative) return null;
    if (error.keyword === 'required') return this.#missing(error, place, where);
    // It only says that one of the others, which follow, was broken.
    if (error.keyword === 'if') return null;
    const params: Fields = error.params;
    return {
      level: place.level,
      at: where + error.instancePath,
      expected: keywordWords(error.keyword, place.original, params),
      saw: valueWords(error.data),
      line: this.#source.lineOf(place.original, error.keyword),
    };
  }

  /** A field that is missing counts as much as the field itself. */
  #missing(error: ErrorObject, place: SchemaPlace, where: string): Breach {
    const params: Fields = error.params;
    const name = String(params['missingProperty']);
    const { properties } = place.original;
    const property = isFields(properties) ? properties[name] : undefined;
    const schema = this.#source.follow(property);
    const own = isFields(property) ? property['x-seaworthy-level'] : undefined;
    const level = own ?? schema['x-seaworthy-level'] ?? place.level;
    return {
      level: level === 'must' ? 'must' : 'should',
      at: `${where}${error.instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      expected: schemaWords(schema),
      saw: 'nothing',
      line: this.#requiredLine(place.original, name),
    };
  }

  #requiredLine(schema: Fields, name: string): Breach['line'] {
    const { required } = schema;
    if (!Array.isArray(required)) return this.#source.lineOf(schema);
    return this.#source.lineOf(required, String(required.indexOf(name)));
  }
}

interface Rest {
  readonly level: Level;
  readonly where: string;
}

async function loadValidator(): Promise<Ajv2020> {
  // In a bundle, a CommonJS module that is loaded late has its default export and no other.
  const { default: ajv } = await import('ajv/dist/2020.js');
  return new ajv.Ajv2020({
    allErrors: true,
    verbose: true,
    // A contract may hold keywords of OpenAPI and of ours; `format` is an annotation (JSON Schema 2020-12, section 7.2.1).
    strict: false,
    validateFormats: false,
    // A regular expression counts code points, as JSON Schema asks.
    unicodeRegExp: true,
  });
}
