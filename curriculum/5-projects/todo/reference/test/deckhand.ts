/** Starts the real Deckhand, built as for production, on a corner of a real PostgreSQL that is gone afterwards. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

/** Where the tests may make schemas of their own; without it they are skipped. */
export const testDatabaseUrl = process.env['DATABASE_URL'];

/** One running instance. */
export interface Instance {
  readonly base: string;
  readonly process: ChildProcess;
  /** Everything that it logged so far, one entry a line. */
  log(): readonly Record<string, unknown>[];
  /** What it wrote to stderr, where nothing belongs. */
  complaints(): string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly gone: Promise<number | string>;
}

/** A build and a schema, on which any number of instances can be started. */
export interface Ground {
  readonly databaseUrl: string;
  readonly admin: pg.Client;
  /** Runs the release process and returns its exit code. */
  release(): Promise<number>;
  start(environment?: Readonly<Record<string, string>>): Promise<Instance>;
  clear(): Promise<void>;
}

/** Builds Deckhand and gives it an empty schema. */
export async function prepareGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'deckhand-'));
  await run(process.execPath, ['build.js', folder], { cwd: root });
  const schema = `deckhand_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: testDatabaseUrl });
  await admin.connect();
  await admin.query(`create schema ${schema}`);
  const databaseUrl = withOption(testDatabaseUrl ?? '', `-c search_path=${schema}`);
  const running = new Set<ChildProcess>();

  return {
    databaseUrl,
    admin,
    release: async () => {
      const env = { ...process.env, DATABASE_URL: databaseUrl };
      const child = spawn(process.execPath, [join(folder, 'migrate.js')], { env, stdio: 'ignore' });
      return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? -1)));
    },
    start: async (environment = {}) => {
      const instance = await start(join(folder, 'server.js'), databaseUrl, environment);
      running.add(instance.process);
      return instance;
    },
    clear: async () => {
      for (const child of running) child.kill('SIGKILL');
      await admin.query(`drop schema ${schema} cascade`);
      await admin.end();
      await rm(folder, { recursive: true });
    },
  };
}

async function start(
  file: string,
  databaseUrl: string,
  environment: Readonly<Record<string, string>>,
): Promise<Instance> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: base,
    DATABASE_URL: databaseUrl,
    ...environment,
  };
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const gone = new Promise<number | string>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal ?? -1));
  });
  const instance = {
    base,
    process: child,
    gone,
    complaints: () => complaints,
    log: () =>
      written
        .split('\n')
        .slice(0, -1)
        .map((line): Record<string, unknown> => JSON.parse(line)),
  };
  await until(() => written.includes('"listening"') || child.exitCode !== null);
  return instance;
}

/** Waits until something is true; a test that waits in vain fails by its own time limit. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(20);
}

/** The answer to a request, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** Sends a request. An object as the body is sent as JSON, a string as it is. */
export async function ask(
  method: string,
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** Sends bytes as they are, and reads until the server closes the connection. */
export async function sendRaw(base: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(bytes));
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

function withOption(url: string, option: string): string {
  const result = new URL(url);
  result.searchParams.set('options', option);
  return result.href;
}
