/** Schemas and values in plain words, for people who do not read schemas. */
import { isFields, type Fields } from './source.ts';

const typeWords: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

/** "a string", "an integer or null", "one of "open", "done"". */
export function schemaWords(schema: unknown): string {
  if (!isFields(schema)) return 'a value';
  if ('const' in schema) return JSON.stringify(schema['const']);
  const { enum: values, type } = schema;
  if (Array.isArray(values)) return oneOf(values.map((value) => JSON.stringify(value)));
  const types = Array.isArray(type) ? type : [type];
  const words = types.flatMap((name) =>
    typeof name === 'string' ? [typeWords[name] ?? name] : [],
  );
  return words.length === 0 ? 'a value' : oneOf(words);
}

/** "a", "a or b", "a, b or c". */
export function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** What one keyword of a schema asks for. */
export function keywordWords(keyword: string, schema: Fields, params: Fields): string {
  const limit = String(params['limit']);
  if (keyword === 'type' || keyword === 'enum' || keyword === 'const') return schemaWords(schema);
  if (keyword === 'minLength' && limit === '1') return 'a text that is not empty';
  if (keyword === 'anyOf' || keyword === 'oneOf') return alternativeWords(schema[keyword]);
  if (keyword === 'pattern') return `a text of the form ${String(schema['pattern'])}`;
  const words = limitWords[keyword] ?? 'what the contract says of "{keyword}"';
  return words.replace(/\{(\w+)\}/g, (_place, name: string) =>
    name === 'keyword' ? keyword : String(params[name]),
  );
}

/** The sentences of the keywords that need only their parameters. */
const limitWords: Readonly<Record<string, string>> = {
  minLength: 'at least {limit} characters',
  maxLength: 'at most {limit} characters',
  minItems: 'at least {limit} entries',
  maxItems: 'at most {limit} entries',
  minProperties: 'at least {limit} fields',
  maxProperties: 'at most {limit} fields',
  minimum: '{limit} or more',
  maximum: '{limit} or less',
  exclusiveMinimum: 'more than {limit}',
  exclusiveMaximum: 'less than {limit}',
  multipleOf: 'a multiple of {multipleOf}',
  uniqueItems: 'each entry once',
  additionalProperties: 'no field "{additionalProperty}"',
  unevaluatedProperties: 'no field "{unevaluatedProperty}"',
  not: 'a value of another form',
};

function alternativeWords(branches: unknown): string {
  const words = Array.isArray(branches) ? branches.map((branch) => schemaWords(branch)) : [];
  const known = [...new Set(words)].filter((word) => word !== 'a value');
  return known.length === 0 ? 'one of the forms that the contract allows' : oneOf(known);
}

/** A value as JSON, cut to one short line. */
export function valueWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  return shortened(JSON.stringify(value));
}

/** Text cut to one short line. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 400));
  return characters.length > 120 ? `${characters.slice(0, 119).join('')}…` : characters.join('');
}
