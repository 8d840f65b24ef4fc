import { describe, expect, it } from 'vitest';
import { Session, type Commit } from './session.ts';

/** Plays a conversation: `Q:sql`, `P:name:sql`, `B:portal:name`, `E:portal`, `S`, `c`; `<` what the database says. */
function play(...lines: readonly string[]): { statements: string[]; commits: (Commit | null)[] } {
  const session = new Session();
  session.fromDatabase('Z', Buffer.from('I'));
  const statements: string[] = [];
  const commits: (Commit | null)[] = [];
  for (const line of lines) {
    if (line.startsWith('<')) {
      session.fromDatabase(line[1] ?? '', Buffer.from(`${line.slice(2)}\0`));
      continue;
    }
    const [type = '', ...parts] = line.split(':');
    const passage = session.fromClient(type, Buffer.from(`${parts.join('\0')}\0`));
    statements.push(...passage.statements);
    if (passage.commit !== null) commits.push(passage.commit);
  }
  return { statements, commits };
}

const implicit = { explicit: false, wrote: true };

describe('statements', () => {
  it('each statement of a string counts, what steers the session does not', () => {
    const { statements } = play('Q:BEGIN; SELECT 1; SELECT 2; COMMIT', '<ZI', 'Q:SET a=1');
    expect(statements).toEqual(['SELECT 1', 'SELECT 2']);
  });

  it('each Execute counts, with the text of its Parse', () => {
    const { statements } = play('P:one:SELECT $1', 'B::one', 'E:', 'S', 'B::one', 'E:', 'E:', 'S');
    expect(statements).toEqual(['SELECT $1', 'SELECT $1', 'SELECT $1']);
  });

  it('a name that is given again means the new text', () => {
    const { statements } = play('P::SELECT 1', 'B::', 'E:', 'P::SELECT 2', 'B::', 'E:', 'S');
    expect(statements).toEqual(['SELECT 1', 'SELECT 2']);
  });

  it('a Bind to a statement that was prepared by SQL counts too', () => {
    expect(play('B::elsewhere', 'E:', 'S').statements).toHaveLength(1);
  });
});

describe('commits', () => {
  it('a COMMIT is explicit, and tells whether anything may have been written', () => {
    expect(play('Q:BEGIN', '<ZT', 'Q:INSERT INTO t', '<ZT', 'Q:COMMIT').commits).toEqual([
      { explicit: true, wrote: true, readyNumber: 4 },
    ]);
    expect(play('Q:BEGIN', '<ZT', 'Q:SELECT 1', '<ZT', 'Q:COMMIT').commits).toEqual([
      { explicit: true, wrote: false, readyNumber: 4 },
    ]);
  });

  it('a single write commits with its Query, or with the Sync behind it', () => {
    expect(play('Q:INSERT INTO t').commits).toEqual([{ ...implicit, readyNumber: 2 }]);
    expect(play('P::DELETE FROM t', 'B::', 'E:').commits).toEqual([]);
    expect(play('P::DELETE FROM t', 'B::', 'E:', 'S').commits).toEqual([
      { ...implicit, readyNumber: 2 },
    ]);
  });

  it('reads commit nothing, nor does what was rolled back', () => {
    expect(play('Q:SELECT 1', '<ZI', 'P::SELECT 1', 'B::', 'E:', 'S').commits).toEqual([]);
    expect(play('Q:BEGIN; INSERT INTO t; ROLLBACK').commits).toEqual([]);
  });

  it('within a transaction a write commits nothing, also before the database has answered', () => {
    const { commits } = play('Q:BEGIN', 'Q:INSERT INTO t', 'P::COMMIT', 'B::', 'E:', 'S');
    expect(commits).toEqual([{ explicit: true, wrote: true, readyNumber: 4 }]);
  });

  it('a BEGIN in the same batch as the write is seen', () => {
    const batch = ['P::BEGIN', 'B::', 'E:', 'P::INSERT INTO t', 'B::', 'E:', 'S'];
    expect(play(...batch).commits).toEqual([]);
  });

  it('what the database says of the transaction corrects what was foretold', () => {
    // The BEGIN was skipped, because something before it in the batch had failed.
    const batch = ['P::INSERT INTO a', 'B::', 'E:', 'P::BEGIN', 'B::', 'E:', 'S', '<E', '<ZI'];
    expect(play(...batch, 'Q:INSERT INTO t').commits).toEqual([{ ...implicit, readyNumber: 3 }]);
  });

  it('a COPY from the client commits at its end, unless it is in a transaction', () => {
    expect(play('Q:COPY t FROM STDIN').commits).toEqual([]);
    expect(play('Q:COPY t FROM STDIN', 'c').commits).toEqual([{ ...implicit, readyNumber: 2 }]);
    expect(play('Q:BEGIN', '<ZT', 'Q:COPY t FROM STDIN', 'c').commits).toEqual([]);
  });

  it('COMMIT AND CHAIN begins the next transaction', () => {
    const { commits } = play('Q:BEGIN', 'Q:INSERT INTO t', 'Q:COMMIT AND CHAIN', 'Q:INSERT INTO t');
    expect(commits).toEqual([{ explicit: true, wrote: true, readyNumber: 4 }]);
  });

  it('ROLLBACK TO a savepoint does not end the transaction', () => {
    const begun = ['Q:BEGIN', 'Q:SAVEPOINT s', 'Q:INSERT INTO t', 'Q:ROLLBACK TO SAVEPOINT s'];
    expect(play(...begun, 'Q:INSERT INTO t').commits).toEqual([]);
  });
});

it('a settled ReadyForQuery tells whether a COMMIT happened or something failed', () => {
  const session = new Session();
  expect(session.isOpen()).toBe(false);
  expect(session.fromDatabase('Z', Buffer.from('I'))).toMatchObject({ readyNumber: 1 });
  expect(session.isOpen()).toBe(true);
  session.fromClient('Q', Buffer.from('COMMIT\0'));
  session.fromDatabase('C', Buffer.from('COMMIT\0'));
  expect(session.fromDatabase('Z', Buffer.from('I'))).toEqual({
    readyNumber: 2,
    failed: false,
    committed: true,
  });
  session.fromDatabase('C', Buffer.from('ROLLBACK\0'));
  expect(session.fromDatabase('Z', Buffer.from('I'))).toMatchObject({ committed: false });
});
