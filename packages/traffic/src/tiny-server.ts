/** Starts a tiny server of the fixtures as a process of its own, for the tests of this package. */
import { fileURLToPath } from 'node:url';
import { startProcess } from '@seaworthy/process';
import { onTestFinished } from 'vitest';

const file = fileURLToPath(new URL('../fixtures/tiny.js', import.meta.url));

/** A tiny server that listens. */
export interface TinyServer {
  readonly origin: string;
  kill(): Promise<void>;
}

/** Starts it; it ends with the test. `manner` is what it does wrong, if anything. */
export async function tinyServer(manner: string, name = 'one'): Promise<TinyServer> {
  const started = await startProcess({
    command: [process.execPath, file, manner, name],
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {},
  });
  onTestFinished(async () => started.kill());
  const port = await firstLine(() => started.lines()[0]?.text);
  return { origin: `http://127.0.0.1:${port}`, kill: async () => started.kill() };
}

async function firstLine(line: () => string | undefined): Promise<string> {
  for (;;) {
    const text = line();
    if (text !== undefined) return text;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
