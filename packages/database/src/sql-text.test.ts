import { describe, expect, it } from 'vitest';
import { readStatements } from './sql-text.ts';

function texts(sql: string): string[] {
  return readStatements(sql).map((statement) => statement.text);
}

function effects(sql: string): string[] {
  return readStatements(sql).map((statement) => statement.effect);
}

describe('splitting a string of statements', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    [' ; ;; ', []],
    ['-- nothing', []],
    ['/* nothing; */ ;', []],
    ['SELECT 1', ['SELECT 1']],
    ['SELECT 1; SELECT 2;', ['SELECT 1', 'SELECT 2']],
    ["SELECT ';'; SELECT 2", ["SELECT ';'", 'SELECT 2']],
    ["SELECT 'it''s; so'; SELECT 2", ["SELECT 'it''s; so'", 'SELECT 2']],
    [String.raw`SELECT E'a\';b'; SELECT 2`, [String.raw`SELECT E'a\';b'`, 'SELECT 2']],
    [String.raw`SELECT 'a\'; SELECT 2`, [String.raw`SELECT 'a\'`, 'SELECT 2']],
    ['SELECT 1 AS "a;b"; SELECT 2', ['SELECT 1 AS "a;b"', 'SELECT 2']],
    ['SELECT 1 -- a;b\n; SELECT 2', ['SELECT 1 -- a;b', 'SELECT 2']],
    ['SELECT /* a; /* b; */ c; */ 1; SELECT 2', ['SELECT /* a; /* b; */ c; */ 1', 'SELECT 2']],
    ['DO $$ BEGIN; END $$; SELECT 2', ['DO $$ BEGIN; END $$', 'SELECT 2']],
    ['DO $a$ $$;$$ $a$; SELECT 2', ['DO $a$ $$;$$ $a$', 'SELECT 2']],
    ['SELECT $1; SELECT $2', ['SELECT $1', 'SELECT $2']],
    [
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; SELECT 3',
      [
        'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END',
        'SELECT 3',
      ],
    ],
    [
      'CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3',
      ['CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)', 'SELECT 3'],
    ],
    ["SELECT 'never closed; SELECT 2", ["SELECT 'never closed; SELECT 2"]],
    ['BEGIN; INSERT INTO t VALUES (1); END', ['BEGIN', 'INSERT INTO t VALUES (1)', 'END']],
  ];
  it.each(cases)('%j', (sql, expected) => {
    expect(texts(sql)).toEqual(expected);
  });
});

describe('what a statement does', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['begin', 'begins'],
    ['BEGIN ISOLATION LEVEL SERIALIZABLE', 'begins'],
    ['start transaction read only', 'begins'],
    ['/* a */ -- b\n commit', 'commits'],
    ['COMMIT WORK', 'commits'],
    ['END', 'commits'],
    ['COMMIT AND CHAIN', 'chains'],
    ['COMMIT AND NO CHAIN', 'commits'],
    ['ROLLBACK', 'rolls-back'],
    ['ROLLBACK TO SAVEPOINT a', 'reads'],
    ['SELECT * FROM t FOR UPDATE', 'reads'],
    ['SELECT 1 INTO t', 'writes'],
    ["SELECT 'INTO'", 'reads'],
    ['(SELECT 1)', 'reads'],
    ['insert into t values (1)', 'writes'],
    ['WITH x AS (SELECT 1 FOR UPDATE) SELECT * FROM x', 'reads'],
    ['WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x', 'writes'],
    ['COPY t FROM STDIN', 'writes'],
    ['COPY t TO STDOUT', 'reads'],
    ['COPY (SELECT * FROM t) TO STDOUT', 'reads'],
    ['CREATE TABLE t ()', 'writes'],
    ['EXECUTE p', 'writes'],
    ['SET a = 1', 'reads'],
  ];
  it.each(cases)('%j %s', (sql, effect) => {
    expect(effects(sql)).toEqual([effect]);
  });

  it('steering the session does not count', () => {
    const steering =
      'BEGIN; SET a=1; SAVEPOINT s; RELEASE s; SHOW a; DISCARD ALL; DEALLOCATE p; COMMIT';
    expect(readStatements(steering).map((statement) => statement.counts)).not.toContain(true);
    expect(readStatements('SELECT 1; INSERT INTO t VALUES (1)').map((s) => s.counts)).toEqual([
      true,
      true,
    ]);
  });

  it('a megabyte of text is read in less than a second', () => {
    const sql = `INSERT INTO t VALUES ${"('a;''b', 1), ".repeat(80_000)} (1)`;
    const began = performance.now();
    expect(readStatements(sql)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
