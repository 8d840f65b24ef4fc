/** What `seaworthy run` does; its help stands in `commands/run.ts`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EnvironmentTrouble, Mistake } from '@seaworthy/core';
import { findProjects } from '@seaworthy/content';
import { openKeptDatabase, type KeptDatabase } from '@seaworthy/database';
import {
  buildServer,
  isPortFree,
  keepServer,
  planServer,
  reservePort,
  type KeptServer,
  type ServerPlan,
} from '@seaworthy/supervisor';
import type { Arguments, Surroundings } from '../command.ts';
import { runPhrases } from '../phrases/run.ts';
import { curriculumFolder } from '../places.ts';
import { keptMark } from '../settings/kept-apps.ts';
import { takeFolder, usualFolder, type KeptFolder } from '../settings/kept-folder.ts';
import { readState } from '../settings/seaworthy-json.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const app = await chosenApp(args);
  const wantedPort = portOf(args.text('port'));
  const given = args.text('data');
  const folder =
    given === undefined ? usualFolder(app.name, around.env) : resolve(around.cwd, given);
  const kept = takeFolder(folder, app.name);
  try {
    const plan = await plannedApp(app.folder);
    await buildServer(plan, { signal: around.signal });
    const database = await openKeptDatabase({
      folder,
      onProgress: (text) => around.stderr.write(`${text}\n`),
    });
    try {
      return await serve(
        app.name,
        { plan, kept, database, port: await chosenPort(wantedPort) },
        around,
      );
    } finally {
      await database.close();
    }
  } catch (error) {
    // Ctrl-C while it starts is no failure.
    if (around.signal.aborted) return 0;
    throw error;
  } finally {
    kept.giveBack();
  }
}

interface App {
  readonly name: string;
  readonly folder: string;
}

/** The finished app of a project is its reference. */
async function chosenApp(args: Arguments): Promise<App> {
  const apps = [...(await findProjects(curriculumFolder))]
    .map(([name, folder]) => ({ name, folder: join(folder, 'reference') }))
    .filter(({ folder }) => existsSync(folder));
  const [wanted, ...others] = args.positionals;
  const names = apps.map(({ name }) => name).join(', ');
  if (wanted === undefined || others.length > 0) {
    const problem = runPhrases.whichApp(names);
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'run' });
  }
  const found = apps.find(({ name }) => name === wanted);
  if (found === undefined) throw new Mistake('SW_UNKNOWN_APP', { app: wanted, apps: names });
  return found;
}

async function plannedApp(folder: string): Promise<ServerPlan> {
  const build = (await readState(folder))?.build;
  return planServer({ folder, ...(build === undefined ? {} : { build }) });
}

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port <= 65_535) return port;
  const problem = runPhrases.badPort(text);
  throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'run' });
}

/** The usual one, so that a bookmark stays good; another one only where that is taken and none was asked for. */
async function chosenPort(wanted: number | null): Promise<number> {
  if (await isPortFree(wanted ?? usualPort)) return wanted ?? usualPort;
  if (wanted !== null) {
    throw new EnvironmentTrouble('SW_NO_PORT', { problem: runPhrases.portTaken(wanted) });
  }
  const { port, giveBack } = await reservePort();
  await giveBack();
  return port;
}

interface Ground {
  readonly plan: ServerPlan;
  readonly kept: KeptFolder;
  readonly database: KeptDatabase;
  readonly port: number;
}

/** Starts the app and stays until it is ended, or ends by itself. */
async function serve(name: string, ground: Ground, around: Surroundings): Promise<number> {
  const { plan, kept, database, port } = ground;
  const url = `http://127.0.0.1:${port}`;
  const server = await keepServer(plan, {
    port,
    databaseUrl: database.url,
    dataDir: kept.files,
    temporaryDir: kept.temporary,
    publicUrl: url,
    secretKey: kept.secretKey,
    // Whoever is on the same network is not meant, and there may be no accounts yet.
    env: { LISTEN_ON: '127.0.0.1', ANSWER_HEADER: keptMark },
    signal: around.signal,
  });
  try {
    kept.tellAddress(url);
    around.stdout.write(`${runPhrases.runs(name, url, kept.folder).join('\n')}\n`);
    await Promise.race([server.ended, aborted(around.signal)]);
    if (around.signal.aborted) return 0;
    around.stderr.write(lastWords(name, server));
    return 3;
  } finally {
    await server.stop();
  }
}

function lastWords(name: string, server: KeptServer): string {
  return `${[runPhrases.ended(name), ...server.lastLines(5)].join('\n')}\n`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}

const usualPort = 3700;
