import { describe, expect, it } from 'vitest';
import { errorCode, fatalError, readOpening } from './wire-protocol.ts';
import { FrameScanner, frameAt } from './wire-frames.ts';

function packet(code: number, rest = ''): Buffer {
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + Buffer.byteLength(rest), 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, Buffer.from(rest)]);
}

function message(type: string, body: string): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
}

const version3 = 196_608;

describe('the opening of a connection', () => {
  it('a startup packet names the user and the database', () => {
    const bytes = packet(version3, 'user\0ann\0database\0shop\0client_encoding\0UTF8\0\0');
    expect(readOpening(bytes)).toMatchObject({ kind: 'startup', user: 'ann', database: 'shop' });
  });

  it('without a database, it is the one with the name of the user', () => {
    expect(readOpening(packet(version3, 'user\0ann\0\0'))).toMatchObject({ database: 'ann' });
  });

  it('a later minor version of the protocol is read in the same way', () => {
    expect(readOpening(packet(version3 + 2, 'user\0ann\0\0'))).toMatchObject({ user: 'ann' });
  });

  it('both requests for encryption, and the one to cancel, are told apart', () => {
    expect(readOpening(packet(80_877_103))).toEqual({ kind: 'encryption' });
    expect(readOpening(packet(80_877_104))).toEqual({ kind: 'encryption' });
    expect(readOpening(packet(80_877_102, '12345678'))).toMatchObject({ kind: 'cancel' });
  });

  it('half a packet is waited for', () => {
    const bytes = packet(version3, 'user\0ann\0\0');
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readOpening(bytes.subarray(0, length))).toBeNull();
    }
  });

  it.each([
    ['the start of TLS', Buffer.from('160301020001000100', 'hex')],
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a packet without end', Buffer.from('7fffffff00030000', 'hex')],
    ['protocol 2', packet(131_072)],
    ['a packet too short', packet(0).fill(0, 0, 4)],
  ])('%s is garbage', (_, bytes) => {
    expect(readOpening(bytes)).toEqual({ kind: 'garbage' });
  });
});

describe('messages', () => {
  it('our errors have the form of PostgreSQL', () => {
    const bytes = fatalError('3D000', 'database "a" does not exist');
    expect(frameAt(bytes, 0)).toEqual({ type: 'E', bodyAt: 5, end: bytes.length });
    expect(errorCode(bytes.subarray(5))).toBe('3D000');
  });

  it('are found however the stream is cut', () => {
    const long = 'x'.repeat(10_000);
    const bytes = Buffer.concat([
      message('R', '1'),
      message('Z', 'I'),
      message('D', long),
      message('C', 'SELECT 1\0'),
      message('N', ''),
      message('E', long),
      message('Z', 'T'),
    ]);
    for (const size of [1, 2, 3, 4, 5, 7, 100, 4_096, bytes.length]) {
      const seen: string[] = [];
      const scanner = new FrameScanner('ZCE', (type, body) =>
        seen.push(`${type}${body.length}${body.toString('latin1', 0, 1)}`),
      );
      for (let at = 0; at < bytes.length; at += size) scanner.scan(bytes.subarray(at, at + size));
      expect(seen).toEqual(['Z1I', 'C9S', 'E4096x', 'Z1T']);
    }
  });
});
