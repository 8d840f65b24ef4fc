/** The fixed table of hostile input: what public servers have been seen to fall over. Small, and always tried whole. */
import { RawBody } from './person.ts';
import type { Case } from './tools/for-each.ts';

/** Bodies that are no JSON, or no JSON object. Each must be refused. `required` is a member without which nothing may be stored. */
export function unreadableBodies(): readonly Case<RawBody>[] {
  return [
    { name: 'an empty body', value: new RawBody('') },
    { name: 'half a JSON object', value: new RawBody('{"title":') },
    { name: 'a JSON object with a trailing comma', value: new RawBody('{"title":"a",}') },
    { name: 'single quotes instead of double quotes', value: new RawBody("{'title':'a'}") },
    { name: 'text that is no JSON', value: new RawBody('buy bread') },
    {
      name: 'bytes that are not UTF-8',
      value: new RawBody(bytes(0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d)),
    },
    { name: 'a JSON null', value: new RawBody('null') },
    { name: 'a JSON number', value: new RawBody('42') },
    { name: 'a JSON string', value: new RawBody('"title"') },
    { name: 'a JSON list', value: new RawBody('[{"title":"a"}]') },
    { name: 'a JSON true', value: new RawBody('true') },
    {
      name: 'an object nested 10,000 deep',
      value: new RawBody(`${'{"title":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
    },
    {
      name: 'a list nested 10,000 deep',
      value: new RawBody(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    },
  ];
}

/** Values of every type but text, for a member that must be text. */
export function notText(): readonly Case<unknown>[] {
  return [
    { name: 'null', value: null },
    { name: 'a number', value: 42 },
    { name: 'true', value: true },
    { name: 'an object', value: { $ne: '' } },
    { name: 'a list', value: ['a'] },
  ];
}

/** Values of every type but true and false. */
export function notBoolean(): readonly Case<unknown>[] {
  return [
    { name: 'the text "false"', value: 'false' },
    { name: 'a number', value: 1 },
    { name: 'an object', value: {} },
    { name: 'a list', value: [] },
  ];
}

/** Values of every type but whole numbers of a sensible size. */
export function notInteger(): readonly Case<unknown>[] {
  return [
    { name: 'text', value: 'first' },
    { name: 'a fraction', value: 1.5 },
    { name: 'true', value: true },
    { name: 'an object', value: {} },
    { name: 'a list', value: [1] },
  ];
}

/** What is written where an id belongs, byte for byte. None of them names anything. */
export function strangeIds(): readonly Case<string>[] {
  return [
    { name: 'a word', value: 'no-such-thing' },
    { name: 'a number that was never given', value: '999999999' },
    { name: 'a number of 19 digits', value: '9223372036854775808' },
    { name: 'a negative number', value: '-1' },
    { name: 'a uuid that was never given', value: '00000000-0000-4000-8000-000000000000' },
    { name: '%00', value: '%00' },
    { name: '%ff (not UTF-8)', value: '%ff' },
    { name: '% alone', value: '%' },
    { name: '%zz (no escape)', value: '%zz' },
    { name: 'a quote', value: "'" },
    { name: 'a piece of SQL', value: "1'%20OR%20'1'='1" },
    { name: 'dots that leave the folder', value: '..%2f..%2f..%2fetc%2fpasswd' },
    { name: '__proto__', value: '__proto__' },
    { name: 'constructor', value: 'constructor' },
    { name: '4,000 characters', value: 'a'.repeat(4000) },
    { name: 'an emoji', value: '%F0%9F%98%80' },
  ];
}

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}
