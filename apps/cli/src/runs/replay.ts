/** What `seaworthy replay` does; its help stands in `commands/replay.ts`. */
import { relative, resolve } from 'node:path';
import { buildServer, startServer } from '@seaworthy/supervisor';
import { disposeCluster } from '@seaworthy/database';
import type { Arguments, Surroundings } from '../command.ts';
import { shellWord } from '@seaworthy/core';
import { prepare, runChecks, type Prepared } from '../checking.ts';
import { chosenReader } from '../reading.ts';
import { checkOf, pastRun } from '../past-run.ts';
import { replayPhrases } from '../phrases/replay.ts';
import { listenForRestarts } from '../restarter.ts';
import { takeLock } from '../settings/lock.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const prepared = await prepare(
    {
      folder: args.text('folder'),
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

/** Starts the server and keeps it. What ends it and starts it again on its data is asked for by the script, over HTTP. */
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
    const restarter = await listenForRestarts(server, (text) => around.stderr.write(`${text}\n`));
    try {
      around.stdout.write(keepText(server.origin, restarter.url, script, around));
      await untilAborted(around.signal);
    } finally {
      await restarter.close();
      await server.dispose();
    }
    return 0;
  } finally {
    await disposeCluster();
    giveBack();
  }
}

function keepText(
  base: string,
  restartUrl: string,
  script: string | null,
  around: Surroundings,
): string {
  const path = script === null ? null : relative(around.cwd, resolve(script));
  const restart = `RESTART='curl -sS -X POST ${restartUrl}/$ACT'`;
  return [
    replayPhrases.kept,
    '',
    `BASE=${base}`,
    restart,
    '',
    ...(path === null
      ? [
          replayPhrases.tryIt,
          replayPhrases.tryCommand(base),
          replayPhrases.endIt,
          replayPhrases.endCommand(restartUrl),
        ]
      : [replayPhrases.repeat, `  BASE=${base} ${restart} sh ${shellWord(path)}`]),
    '',
  ].join('\n');
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
