/**
 * A session of somebody whose statements are not trusted: bounded in time, rows and bytes by our own clock and counters,
 * because what a role is told can be set again by the role. What comes back is text, as PostgreSQL writes it.
 */
import { Socket } from 'node:net';
import type { Client, ClientConfig, Query, QueryArrayConfig } from 'pg';

/** How much one run may take. */
export interface SqlLimits {
  readonly mostMs: number;
  readonly mostRows: number;
  readonly mostBytes: number;
}

/** A column of a result: its name, and the number of its type in pg_type. */
export interface SqlColumn {
  readonly name: string;
  readonly type: number;
}

/** What one statement returned. */
export interface SqlResult {
  /** "SELECT", "INSERT", "CREATE TABLE": the tag without its counts. */
  readonly command: string;
  readonly columns: readonly SqlColumn[];
  /** Each value as PostgreSQL writes it; null where it is null. */
  readonly rows: readonly SqlRow[];
  /** How many rows were returned or written; null where the tag has no count. */
  readonly count: number | null;
}

/** The values of a row. */
export type SqlRow = readonly (string | null)[];

/** An error of PostgreSQL. */
export interface SqlError {
  /** The SQLSTATE. */
  readonly code: string;
  readonly message: string;
  readonly detail: string | null;
  readonly hint: string | null;
  /** Where in the text, in characters from 1. */
  readonly position: number | null;
}

/** How a run ended. */
export type SqlOutcome =
  | { readonly kind: 'done'; readonly results: readonly SqlResult[] }
  | { readonly kind: 'error'; readonly error: SqlError }
  | { readonly kind: 'too-slow' }
  /** The connection is closed then. */
  | { readonly kind: 'too-many-rows' | 'too-many-bytes' }
  /** The connection broke, and we did not break it. */
  | { readonly kind: 'lost'; readonly problem: string };

/** One connection. */
export interface SqlSession {
  /** The process id of its backend. */
  readonly pid: number;
  /** Several statements in one text run as PostgreSQL runs them: in one transaction, unless they say otherwise. */
  run(sql: string, limits?: Partial<SqlLimits>): Promise<SqlOutcome>;
  /** Exactly one statement; PostgreSQL itself refuses a second one. */
  runOne(sql: string, limits?: Partial<SqlLimits>): Promise<SqlOutcome>;
  end(): Promise<void>;
}

/** Opens one. `stop` asks the database to end what the backend does, first kindly and then not. */
export async function openSession(
  config: ClientConfig,
  stop: (pid: number, how: 'cancel' | 'terminate') => Promise<void>,
): Promise<SqlSession> {
  // Loaded late: most runs of the command line need no database.
  const { default: pg } = await import('pg');
  const socket = new Socket();
  const client = new pg.Client({
    connectionTimeoutMillis: 20_000,
    ...config,
    stream: () => socket,
  });
  client.on('error', () => undefined);
  await client.connect();
  return new Session(client, socket, { stop, makeQuery: (query) => new pg.Query<SqlRow>(query) });
}

const usual: SqlLimits = { mostMs: 10_000, mostRows: 200_000, mostBytes: 64 * 2 ** 20 };
const politeMs = 1_000;

interface Tools {
  readonly stop: (pid: number, how: 'cancel' | 'terminate') => Promise<void>;
  readonly makeQuery: (query: QueryArrayConfig) => Query<SqlRow>;
}

class Session implements SqlSession {
  readonly pid: number;
  readonly #client: Client;
  readonly #socket: Socket;
  readonly #tools: Tools;
  #isLost = false;

  constructor(client: Client, socket: Socket, tools: Tools) {
    this.#client = client;
    this.#socket = socket;
    this.#tools = tools;
    this.pid = Number(Reflect.get(client, 'processID'));
    client.on('end', () => {
      this.#isLost = true;
    });
  }

  run(sql: string, limits: Partial<SqlLimits> = {}): Promise<SqlOutcome> {
    return this.#run(sql, 'simple', { ...usual, ...limits });
  }

  runOne(sql: string, limits: Partial<SqlLimits> = {}): Promise<SqlOutcome> {
    return this.#run(sql, 'extended', { ...usual, ...limits });
  }

  async end(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }

  async #run(
    sql: string,
    queryMode: 'simple' | 'extended',
    limits: SqlLimits,
  ): Promise<SqlOutcome> {
    if (this.#isLost) return { kind: 'lost', problem: 'the connection had ended before' };
    const over = new Overrun(limits, (how) => void this.#tools.stop(this.pid, how), this.#socket);
    try {
      const outcome = await this.#outcomeOf(sql, queryMode, over);
      return over.kind === null ? outcome : { kind: over.kind };
    } finally {
      over.end();
    }
  }

  async #outcomeOf(
    sql: string,
    queryMode: 'simple' | 'extended',
    over: Overrun,
  ): Promise<SqlOutcome> {
    const config = { text: sql, rowMode: 'array', types: asText, queryMode } as const;
    const query = this.#tools.makeQuery(config);
    const rows = new Map<object, SqlRow[]>();
    return new Promise((resolve) => {
      query.on('row', (row, result) => {
        if (!over.countRow() || result === undefined) return;
        const those = rows.get(result);
        if (those === undefined) rows.set(result, [row]);
        else those.push(row);
      });
      query.on('error', (error) => resolve(failure(error)));
      query.on('end', (results: unknown) => {
        const all = Array.isArray(results) ? results : [results];
        resolve({ kind: 'done', results: all.map((one) => resultOf(one, rows)) });
      });
      this.#client.query(query);
    });
  }
}

const asText = { getTypeParser: () => (value: string) => value };

/** Looks at the clock, the rows and the bytes of one run, and ends it when it is over a limit. */
class Overrun {
  kind: 'too-slow' | 'too-many-rows' | 'too-many-bytes' | null = null;
  readonly #limits: SqlLimits;
  readonly #stop: (how: 'cancel' | 'terminate') => void;
  readonly #socket: Socket;
  readonly #timers: NodeJS.Timeout[] = [];
  #rows = 0;
  #bytes = 0;

  constructor(limits: SqlLimits, stop: (how: 'cancel' | 'terminate') => void, socket: Socket) {
    this.#limits = limits;
    this.#stop = stop;
    this.#socket = socket;
    this.#timers.push(setTimeout(() => this.#cancel(), limits.mostMs));
    socket.on('data', this.#countBytes);
  }

  /** False where it is one too many. */
  countRow(): boolean {
    this.#rows += 1;
    if (this.#rows > this.#limits.mostRows) this.#breakOff('too-many-rows');
    return this.kind === null;
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#socket.off('data', this.#countBytes);
  }

  readonly #countBytes = (chunk: Buffer): void => {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.mostBytes) this.#breakOff('too-many-bytes');
  };

  /** What comes is too much already, and a single value may be a gigabyte: nothing more of it is taken. */
  #breakOff(kind: 'too-many-rows' | 'too-many-bytes'): void {
    if (this.kind !== null) return;
    this.kind = kind;
    this.#socket.destroy();
    this.#stop('terminate');
  }

  #cancel(): void {
    if (this.kind !== null) return;
    this.kind = 'too-slow';
    this.#stop('cancel');
    // A function may catch that it is cancelled, and go on.
    this.#timers.push(setTimeout(() => this.#stop('terminate'), politeMs));
  }
}

function resultOf(result: unknown, rows: ReadonlyMap<object, readonly SqlRow[]>): SqlResult {
  const { command, fields, rowCount } = result as {
    readonly command: string | null;
    readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
    readonly rowCount: number | null;
  };
  return {
    command: command ?? '',
    columns: fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID })),
    rows: rows.get(result as object) ?? [],
    count: rowCount,
  };
}

/** What pg throws: an error with a SQLSTATE is of the database, any other is of the connection. */
function failure(error: Error): SqlOutcome {
  const { code, detail, hint, position, severity } = error as Error &
    Readonly<Record<string, string | undefined>>;
  // 57P01 and its kin: the backend was ended, and with it the connection.
  if (severity === undefined || code === undefined || severity === 'FATAL')
    return { kind: 'lost', problem: error.message };
  return {
    kind: 'error',
    error: {
      code,
      message: error.message,
      detail: detail ?? null,
      hint: hint ?? null,
      position: position === undefined ? null : Number(position),
    },
  };
}
