/** The connection to PostgreSQL: a pool that outlives the loss of its connections. */
import { type Generated, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** The tables, as the migrations leave them. */
interface Tables {
  todos: {
    id: string;
    number: Generated<string>;
    title: string;
    completed: boolean;
    order: number | null;
  };
  migrations: { name: string; applied_at: Generated<Date> };
}

export type Database = Kysely<Tables>;

/** The database cannot be reached, or is too busy to answer. Nothing is wrong with the request. */
export class DatabaseAway extends Error {}

/** Opens a pool. It connects when it is first asked, and again after a connection is lost. */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    // A slow statement is stopped by the database, which then is free for others.
    statement_timeout: 5_000,
  });
  // A lost connection emits 'error', on the pool while it is idle and on itself while it is used; without
  // a listener that would end the process. The pool drops it, and whoever waits for it gets a rejection.
  pool.on('error', ignore);
  pool.on('connect', (connection) => connection.on('error', ignore));
  cutOverdueLoans(pool, 6_000);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Cuts a connection that was borrowed for longer than any statement may take: the database at its other end
 * fell silent. Whoever waits for it gets a rejection, and the pool does not lend it again.
 */
function cutOverdueLoans(pool: pg.Pool, longestMs: number): void {
  const overdue = new Map<pg.ClientBase, NodeJS.Timeout>();
  pool.on('acquire', (connection) => {
    const cut = () => {
      if (connection instanceof pg.Client) void connection.end();
    };
    overdue.set(connection, setTimeout(cut, longestMs));
  });
  pool.on('release', (_error, connection) => {
    clearTimeout(overdue.get(connection));
    overdue.delete(connection);
  });
}

/**
 * Waits for a query, and tells apart the two ways in which it can fail: the database refused what we asked
 * (a mistake of ours, passed on as it is), or it was not there to answer.
 * A query that was cut is not sent again: it may have been carried out, and only the client knows whether
 * twice is fine.
 */
export async function reach<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof pg.DatabaseError && !isOutage(error.code)) throw error;
    throw new DatabaseAway('The database does not answer.', { cause: error });
  }
}

/** SQLSTATE classes: 08 connection lost, 53 out of resources, 57 stopped by the operator or by a timeout. */
function isOutage(sqlState: string | undefined): boolean {
  return /^(08|53|57)/.test(sqlState ?? '');
}

function ignore(): void {}
