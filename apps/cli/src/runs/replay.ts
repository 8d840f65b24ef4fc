/** What `seaworthy replay` does; its help stands in `commands/replay.ts`. */
import { relative, resolve } from 'node:path';
import { buildServer, startServer } from '@seaworthy/supervisor';
import { disposeCluster } from '@seaworthy/database';
import type { Arguments, Surroundings } from '../command.ts';
import { prepare, runChecks, type Prepared } from '../checking.ts';
import { chosenReader } from '../reading.ts';
import { checkOf, pastRun } from '../past-run.ts';
import { takeLock } from '../settings/lock.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const folder = args.text('folder') ?? '.';
  const prepared = await prepare(
    {
      folder,
      command: args.text('command'),
      build: args.text('build'),
      root: args.text('root'),
      project: args.text('project'),
    },
    around,
  );
  const past = pastRun(prepared.folder);
  const [name] = args.positionals;
  const check = checkOf(name, past, prepared);
  if (args.flag('keep')) return keep(prepared, past.scripts.get(check) ?? null, around);
  const reader = chosenReader('replay', args, around);
  const seed = args.text('seed') ?? past.seed ?? undefined;
  const result = await runChecks(prepared, { seed, only: [check] }, reader, around.signal);
  return result.exitCode;
}

/** Starts the server and keeps it; SIGUSR1 kills it with kill -9 and starts it again on its data. */
async function keep(
  prepared: Prepared,
  script: string | null,
  around: Surroundings,
): Promise<number> {
  const { target } = prepared;
  if (target.kind !== 'started') return 2;
  const giveBack = takeLock(prepared.folder);
  try {
    if (target.plan.build !== null) await buildServer(target.plan, { signal: around.signal });
    const server = await startServer(target.plan, {
      root: target.root,
      signal: around.signal,
    });
    let restarting: Promise<void> = Promise.resolve();
    const restart = (): void => {
      restarting = restarting.then(async () => {
        try {
          await server.kill();
          await server.start();
          around.stderr.write('killed with kill -9 and started again\n');
        } catch (error) {
          // The server is the learner's: it may be mended, and the next signal tries again.
          const reason = error instanceof Error ? error.message : String(error);
          if (!around.signal.aborted) around.stderr.write(`it does not start again: ${reason}\n`);
        }
      });
    };
    process.on('SIGUSR1', restart);
    try {
      around.stdout.write(keepText(server.origin, script, around));
      await untilAborted(around.signal);
    } finally {
      process.off('SIGUSR1', restart);
      await restarting;
      await server.dispose();
    }
    return 0;
  } finally {
    await disposeCluster();
    giveBack();
  }
}

function keepText(base: string, script: string | null, around: Surroundings): string {
  const path = script === null ? null : relative(around.cwd, resolve(script));
  return [
    'The server runs, with nothing in it. Ctrl-C ends it and removes its data.',
    '',
    `BASE=${base}`,
    `RESTART="kill -USR1 ${process.pid}"`,
    '',
    ...(path === null
      ? ['Try it in another terminal:', `  curl -i ${base}/`]
      : [
          'Repeat the failure in another terminal:',
          `  BASE=${base} RESTART="kill -USR1 ${process.pid}" sh ${quoted(path)}`,
        ]),
    '',
  ].join('\n');
}

/** A path as a shell reads it. */
function quoted(path: string): string {
  return /^[\w./+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolveWhen) => {
    if (signal.aborted) {
      resolveWhen();
      return;
    }
    const timer = setInterval(() => undefined, 60_000);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      resolveWhen();
    });
  });
}
