/** `seaworthy replay`: runs one failed check again with the same data, or keeps its server running to try it by hand. */
import { relative, resolve } from 'node:path';
import { buildServer, startServer } from '@seaworthy/supervisor';
import { disposeCluster } from '@seaworthy/database';
import { command, type Surroundings } from '../command.ts';
import { prepare, runChecks, type Prepared } from '../checking.ts';
import { chosenReader, readerOptions } from '../reading.ts';
import { checkOf, pastRun } from '../past-run.ts';
import { takeLock } from '../settings/lock.ts';

export default command({
  summary: 'repeat a failure with the same data',
  usage: '[CHECK]',
  description: [
    'Runs one check of the last run again, with the same seed. CHECK is its name (survive/losesNoChange) or its number',
    'on the page (D2); the first that failed unless told. With --keep the server is started and left running, so that',
    'the script of the failure card can be run by hand.',
  ].join('\n'),
  options: {
    seed: {
      type: 'string',
      value: 'SEED',
      help: 'the seed to use instead of that of the last run',
    },
    folder: {
      type: 'string',
      value: 'FOLDER',
      help: 'where the server lies; this folder unless told',
    },
    keep: {
      type: 'boolean',
      help: 'start the server, say how to reach it, and keep it until Ctrl-C',
    },
    command: {
      type: 'string',
      value: 'COMMAND',
      help: 'start the server with this command instead of a Procfile',
    },
    build: { type: 'string', value: 'COMMAND', help: 'run this once before the server is started' },
    root: { type: 'string', value: 'PATH', help: 'the path under which the project lives' },
    project: {
      type: 'string',
      value: 'NAME',
      help: 'which project it is, where seaworthy.json does not say',
    },
    ...readerOptions,
  },
  examples: [
    ['seaworthy replay', 'the first failure of the last run'],
    ['seaworthy replay D2', 'the check that the page calls D2'],
    [
      'seaworthy replay survive/keepsWhatItAcknowledged --seed 8f21aa03',
      'a check and a seed from a card',
    ],
    [
      'seaworthy replay D2 --keep',
      'keep the server running and say how to run the script of the card',
    ],
  ],
  async run(args, around) {
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
  },
});

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
    if (target.plan.build !== null) await buildServer(target.plan);
    const server = await startServer(target.plan, { root: target.root });
    let restarting: Promise<void> = Promise.resolve();
    const restart = (): void => {
      restarting = restarting.then(async () => {
        await server.kill();
        await server.start();
        around.stderr.write('killed with kill -9 and started again\n');
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
          `  BASE=${base} RESTART="kill -USR1 ${process.pid}" sh ${path}`,
        ]),
    '',
  ].join('\n');
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolveWhen) => {
    const timer = setInterval(() => undefined, 60_000);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      resolveWhen();
    });
  });
}
