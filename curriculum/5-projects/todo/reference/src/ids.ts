/** Ids of to-dos: UUIDs of version 7, which no client can choose and whose index grows only at its end. */
import { randomBytes } from 'node:crypto';

/** Makes an id that nobody else has: 48 bits of time, then 74 of chance. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Whether a text has the form of an id. PostgreSQL answers any other form with an error, not with no rows. */
export function isId(text: string | undefined): text is string {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text ?? '');
}
