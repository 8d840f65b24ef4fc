/**
 * The guard: a process of its own that ends what we started when we are gone, however we went.
 *
 * It holds the other end of a pipe to us. The kernel closes that pipe when we die, also by kill -9; then the guard
 * kills the groups that it was told of and everything that carries our token, runs the commands that were left
 * with it (drop a database, say), and ends. It lives in a session of its own and takes no notice of Ctrl-C.
 * Its arguments are our token and when we started; on its standard input it gets one JSON object a line (`GuardOrder`).
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { GuardOrder } from './guard-link.ts';
import type { Group } from './process-table.ts';
import { reap, send } from './reap.ts';

const token = process.argv[2] ?? '';
const since = Number(process.argv[3] ?? 0);
const groups = new Map<number, Group>();
const lastWishes = new Map<number, Extract<GuardOrder, { readonly order: 'run' }>>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
  process.on(signal, () => undefined);
}

const orders = createInterface({ input: process.stdin });
orders.on('line', (line) => take(parse(line)));
orders.on('close', () => {
  endAll().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});

function parse(line: string): GuardOrder {
  // The other end of the pipe is guard-link.ts, of the same version: what it writes is a GuardOrder.
  return JSON.parse(line) as GuardOrder;
}

function take(order: GuardOrder): void {
  switch (order.order) {
    case 'watch':
      groups.set(order.group.id, order.group);
      break;
    case 'forget':
      groups.delete(order.id);
      break;
    case 'run':
      lastWishes.set(order.number, order);
      break;
    case 'cancel':
      lastWishes.delete(order.number);
      break;
  }
}

async function endAll(): Promise<void> {
  const known = new Map<number, number>();
  // Whoever was in the middle of a fork at the first look is found at a later one.
  for (const pauseMs of [0, 50, 200]) {
    await sleep(pauseMs);
    await reap({ groups: [...groups.values()], token, since, known }).catch(() => undefined);
  }
  await Promise.all([...lastWishes.values()].map((wish) => run(wish)));
}

function run(wish: Extract<GuardOrder, { readonly order: 'run' }>): Promise<void> {
  const [file, ...rest] = wish.argv;
  return new Promise((resolve) => {
    const child = spawn(file, rest, { detached: true, stdio: 'ignore', env: wish.env });
    const timer = setTimeout(() => send(-(child.pid ?? 0), 'SIGKILL'), longestWishMs);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    child.once('error', done);
    child.once('exit', done);
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const longestWishMs = 30_000;
