import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  copyOf,
  disposeCluster,
  learnerRole,
  type PracticeDatabase,
  type SqlOutcome,
  type SqlSession,
  type Template,
} from './index.ts';

const open: PracticeDatabase[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.drop()));
});
afterAll(disposeCluster);

/** Two rows that a learner may read; a number in the key makes it another template. */
function numbers(key: string, onFill: () => void = () => undefined): Template {
  return {
    key: `test${process.pid}${key}`,
    async fill(session) {
      onFill();
      const made = await session.run(
        `CREATE TABLE numbers (n integer, word text); INSERT INTO numbers VALUES (1, 'one'), (2, NULL);
         GRANT SELECT ON numbers TO ${learnerRole}`,
      );
      expect(made.kind).toBe('done');
    },
  };
}

async function learner(key = 'plain'): Promise<SqlSession> {
  const database = await copyOf(numbers(key));
  open.push(database);
  return database.asLearner();
}

function rowsOf(outcome: SqlOutcome): unknown {
  return outcome.kind === 'done' ? outcome.results.map(({ rows }) => rows) : outcome;
}

describe('a copy of a template', () => {
  it('has its content, which was made once', async () => {
    let fills = 0;
    const template = numbers('once', () => {
      fills += 1;
    });
    const copies = await Promise.all([copyOf(template), copyOf(template), copyOf(template)]);
    open.push(...copies);
    for (const copy of copies) {
      const session = await copy.asLearner();
      const read = await session.runOne('SELECT n, word FROM numbers ORDER BY n');
      expect(rowsOf(read)).toEqual([
        [
          ['1', 'one'],
          ['2', null],
        ],
      ]);
    }
    expect(fills).toBe(1);
  });

  it('is of its own: what is written in one is in no other', async () => {
    const [one, other] = [await copyOf(numbers('plain')), await copyOf(numbers('plain'))];
    open.push(one, other);
    const judge = await one.asJudge();
    await judge.run('DELETE FROM numbers');
    const count = 'SELECT count(*) FROM numbers';
    expect(rowsOf(await (await one.asLearner()).runOne(count))).toEqual([[['0']]]);
    expect(rowsOf(await (await other.asLearner()).runOne(count))).toEqual([[['2']]]);
  });

  it('lets a learner do what the template grants, and nothing else', async () => {
    const session = await learner();
    const denied = { kind: 'error', error: { code: '42501' } };
    expect(await session.runOne('DELETE FROM numbers')).toMatchObject(denied);
    expect(await session.runOne('CREATE TABLE mine ()')).toMatchObject(denied);
    expect(await session.runOne('CREATE TEMPORARY TABLE mine ()')).toMatchObject(denied);
    expect(await session.runOne(`SET ROLE postgres`)).toMatchObject(denied);
  });

  it('tells why a template could not be filled, and leaves nothing of it', async () => {
    const broken: Template = {
      key: `test${process.pid}broken`,
      fill: () => Promise.reject(new Error('no such data')),
    };
    await expect(copyOf(broken)).rejects.toThrow('no such data');
    const mended = await copyOf({ ...broken, fill: () => Promise.resolve() });
    open.push(mended);
  });
});

describe('a session', () => {
  it('tells columns, types, commands and counts', async () => {
    const session = await learner();
    expect(await session.runOne('SELECT n AS number, n > 1 AS large FROM numbers')).toMatchObject({
      kind: 'done',
      results: [
        {
          command: 'SELECT',
          count: 2,
          columns: [
            { name: 'number', type: 23 },
            { name: 'large', type: 16 },
          ],
        },
      ],
    });
  });

  it('runs several statements, or refuses the second one', async () => {
    const session = await learner();
    expect(rowsOf(await session.run('SELECT 1; SELECT 2'))).toEqual([[['1']], [['2']]]);
    expect(await session.runOne('SELECT 1; SELECT 2')).toMatchObject({
      kind: 'error',
      error: { code: '42601' },
    });
  });

  it('tells an error with its place, and goes on', async () => {
    const session = await learner();
    expect(await session.runOne('SELECT m FROM numbers')).toMatchObject({
      kind: 'error',
      error: { code: '42703', position: 8 },
    });
    expect(rowsOf(await session.runOne('SELECT 1'))).toEqual([[['1']]]);
  });

  it('ends what takes too long, also what does not want to be cancelled, and goes on where it can', async () => {
    const session = await learner();
    const limits = { mostMs: 200 };
    expect(await session.runOne('SELECT pg_sleep(60)', limits)).toEqual({ kind: 'too-slow' });
    expect(rowsOf(await session.runOne('SELECT 1'))).toEqual([[['1']]]);
    const stubborn = `DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(60); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$`;
    expect(await session.runOne(stubborn, limits)).toEqual({ kind: 'too-slow' });
    expect(await session.runOne('SELECT 1')).toMatchObject({ kind: 'lost' });
  });

  it('ends what returns too much: rows, or one enormous value', async () => {
    const session = await learner();
    const rows = 'SELECT generate_series(1, 100000000)';
    expect(await session.runOne(rows, { mostRows: 1000 })).toEqual({ kind: 'too-many-rows' });
    const bytes = `SELECT repeat('x', 30000000)`;
    const other = await learner();
    expect(await other.runOne(bytes, { mostBytes: 2 ** 20 })).toEqual({ kind: 'too-many-bytes' });
  });

  it('that is ended from outside is lost, and that is no error of the statement', async () => {
    const database = await copyOf(numbers('plain'));
    open.push(database);
    const [judge, session] = [await database.asJudge(), await database.asLearner()];
    const waiting = session.runOne('SELECT pg_sleep(60)');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await judge.run(`SELECT pg_terminate_backend(${session.pid})`);
    expect(await waiting).toMatchObject({ kind: 'lost' });
  });
});
