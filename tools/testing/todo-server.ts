/** Starts a to-do server from the `web` line of its Procfile, for tests that ask it a few questions. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readServerSettings } from '@seaworthy/content';
import { startProcess, type ManagedProcess, type StopReport } from '@seaworthy/process';
import { buildServer, planServer, reservePort, type ReservedPort } from '@seaworthy/supervisor';

/** What a test sees of an answer. */
export interface Seen {
  readonly status: number;
  /** The parsed body; undefined where it is empty, and the text where it is no JSON. */
  readonly body: unknown;
}

/** A server, its port and its DATA_DIR: both stay when it is started again. */
export class TodoServer {
  readonly #folder: string;
  /** Nobody else of ours takes it, also while the server is down. */
  readonly #reserved: ReservedPort;
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'seaworthy-todo-'));
  #process: ManagedProcess | undefined;
  #origin = '';

  /** Builds and starts the server in `folder` and waits until it answers with less than 500. */
  static async start(folder: string): Promise<TodoServer> {
    const { build } = await readServerSettings(folder);
    if (build !== undefined) await buildServer(await planServer({ folder, build }));
    const server = new TodoServer(folder, await reservePort());
    await server.startAgain();
    return server;
  }

  private constructor(folder: string, reserved: ReservedPort) {
    this.#folder = folder;
    this.#reserved = reserved;
  }

  /** Where it listens. */
  get port(): number {
    return this.#reserved.port;
  }

  async startAgain(): Promise<void> {
    const [, command = ''] = /^web:\s*(.*)$/m.exec(this.#read('Procfile')) ?? [];
    this.#process = await startProcess({
      command,
      cwd: this.#folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        PORT: String(this.port),
        DATA_DIR: this.#dataDir,
        PUBLIC_URL: `http://127.0.0.1:${this.port}`,
      },
    });
    await this.#becomesReady(this.#process);
  }

  /** Sends a request: to a path, to the list where `where` is "list", or to a whole URL. */
  async ask(method: string, where: string, body?: unknown): Promise<Seen> {
    const path = where === 'list' ? this.#root() : where;
    const json = { 'content-type': 'application/json' };
    const answer = await fetch(path.startsWith('http') ? path : this.#origin + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: json }),
      signal: AbortSignal.timeout(10_000),
    });
    return { status: answer.status, body: parsed(await answer.text()) };
  }

  /** SIGTERM, and SIGKILL to what is still there after ten seconds. */
  async stop(): Promise<StopReport | undefined> {
    return this.#process?.stop(10_000);
  }

  async kill(): Promise<void> {
    await this.#process?.kill();
  }

  /** Ends the server and forgets its data. */
  async remove(): Promise<void> {
    await this.kill();
    await this.#reserved.giveBack();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  #read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }

  #root(): string {
    const [, root = '/'] = /"root":\s*"([^"]*)"/.exec(this.#read('seaworthy.json')) ?? [];
    return root;
  }

  async #becomesReady(started: ManagedProcess): Promise<void> {
    const origins = [`http://127.0.0.1:${this.port}`, `http://[::1]:${this.port}`];
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline && started.exited === null) {
      for (const origin of origins) {
        this.#origin = origin;
        const seen = await this.ask('GET', 'list').catch(() => undefined);
        if (seen !== undefined && seen.status < 500) return;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const said = started.lines().map((line) => line.text);
    throw new Error(`${this.#folder} did not become ready. It wrote: ${said.join('\n')}`);
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text; // The test sees what came instead.
  }
}
