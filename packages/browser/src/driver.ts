/**
 * The driver: a process of its own that holds the browser, since playwright takes more memory than all the rest of a
 * run. On its standard input it gets one JSON object a line (`Order`), and answers each with one (`Reply`). It ends, and
 * the browser with it, when that input ends or is not understood; what is left then is ended by whoever started it.
 */
import { WholeLines } from '@seaworthy/process';
import type { BrowserContext } from 'playwright-core';
import { closeChromium, reasonOf, startChromium } from './chromium.ts';
import { parseOrder, type Order, type Reply, type Task } from './driver-messages.ts';
import { openWindowOn, type PageWindow } from './page-window.ts';

let first: BrowserContext | null = null;
const windows = new Map<number, PageWindow>();

/** A body of 8 MiB may take four characters for each of its bytes. */
const longestLine = 64 * 1024 * 1024;
const orders = new WholeLines(longestLine, (line) => {
  const order = parseOrder(line);
  if (order === null) return void end('what was asked is not understood');
  void answer(order);
});
process.stdin.on('data', (chunk: Buffer) => {
  if (!orders.push(chunk)) void end('what was asked is too long');
});
process.stdin.on('end', () => void end(null));
// Nobody listens any more.
process.stdout.on('error', () => process.exit(1));
// Loaded while the browser is still looked for; if it cannot be, the first task says so.
import('playwright-core').catch(() => undefined);

async function answer({ number, task }: Order): Promise<void> {
  try {
    say({ number, ...(await done(task)) });
  } catch (error) {
    const text = task.task === 'start' ? reasonOf(error) : firstLine(error);
    say({ number, kind: 'failed', text });
  }
}

type Done<R = Reply> = R extends Reply ? Omit<R, 'number'> : never;

async function done(task: Task): Promise<Done> {
  switch (task.task) {
    case 'start':
      first = await startChromium(task);
      break;
    case 'open':
      if (first === null) throw new Error('the browser was not started');
      windows.set(task.window, await openWindowOn(first, task.url));
      break;
    case 'fetch':
      return { kind: 'fetched', fetched: await windowOf(task).fetch(task.request) };
    case 'close':
      await windowOf(task).close();
      windows.delete(task.window);
      break;
  }
  return { kind: 'done' };
}

function windowOf({ window }: { readonly window: number }): PageWindow {
  const found = windows.get(window);
  if (found === undefined) throw new Error(`there is no window ${window}`);
  return found;
}

function say(reply: Reply): void {
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}

async function end(problem: string | null): Promise<void> {
  process.stdin.pause();
  if (problem !== null) process.stderr.write(`${problem}\n`);
  if (first !== null) await closeChromium(first);
  process.exit(problem === null ? 0 : 1);
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
