/** What a server stands on: a port, a data folder, a database, a secret. It stays the same through all restarts. */
import { randomBytes } from 'node:crypto';
import { openServerDatabase, type ServerDatabase } from '@seaworthy/database';
import { findTool, onOurDeath } from '@seaworthy/process';
import { copyFolder, emptyFolder, makeFolder, removeAll } from './disk.ts';
import { serverEnvironment } from './environment.ts';
import { reservePort } from './port.ts';
import type { StartOptions } from './running-server.ts';

/** The ground of one server. */
export interface Ground {
  readonly port: number;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly temporaryDir: string;
  readonly database: ServerDatabase;
  readonly secretKey: string;
  readonly env: Readonly<Record<string, string>>;
  /**
   * Takes a snapshot of the data folder and the database, to which `reset` goes back from now on. Nobody may write
   * meanwhile. Where either cannot be copied as a whole there is none, and `reset` goes on to empty both.
   */
  takeSnapshot(): Promise<void>;
  /** Empties the data folder and the database, or sets both back to the snapshot; true where there is one. */
  reset(): Promise<boolean>;
  dispose(): Promise<void>;
}

type Shared = Omit<Ground, 'port' | 'publicUrl' | 'env' | 'dispose'>;

/** Lays a new ground, or one beside another: then only the port is new. */
export async function layGround(options: StartOptions, beside: Ground | null): Promise<Ground> {
  const undo: (() => Promise<void>)[] = [];
  const dispose = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const reserved = await reservePort();
    undo.push(() => reserved.giveBack());
    const { port } = reserved;
    const shared = beside ?? (await layShared(options, undo));
    const { dataDir, temporaryDir, database, secretKey } = shared;
    const publicUrl = options.publicUrl ?? `http://127.0.0.1:${port}`;
    const env = serverEnvironment({
      port,
      databaseUrl: database.url,
      dataDir,
      publicUrl,
      secretKey,
      temporaryDir,
      outboundAllow: (options.outboundAllow ?? []).join(','),
      extra: options.env ?? {},
    });
    return { ...shared, port, publicUrl, env, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function layShared(options: StartOptions, undo: (() => Promise<void>)[]): Promise<Shared> {
  const folder = await makeFolder();
  const withdraw = await onOurDeath([(await findTool('rm')) ?? '/bin/rm', '-rf', '--', folder]);
  undo.push(async () => {
    await removeAll(folder);
    withdraw();
  });
  const database = await (options.openDatabase ?? openServerDatabase)();
  undo.push(() => database.dispose());
  const dataDir = `${folder}/data`;
  return {
    dataDir,
    temporaryDir: `${folder}/tmp`,
    database,
    secretKey: randomBytes(48).toString('base64'),
    ...snapshots(database, dataDir, `${folder}/snapshot`),
  };
}

function snapshots(
  database: ServerDatabase,
  dataDir: string,
  copy: string,
): Pick<Ground, 'takeSnapshot' | 'reset'> {
  let isTaken = false;
  return {
    takeSnapshot: async () => {
      // A socket or a pipe cannot be copied, and without a snapshot all goes as before.
      const isCopied = await copyFolder(dataDir, copy).then(
        () => true,
        () => false,
      );
      isTaken = isCopied && (await database.takeSnapshot());
    },
    reset: async () => {
      await emptyFolder(dataDir);
      await database.reset();
      if (isTaken) await copyFolder(copy, dataDir);
      return isTaken;
    },
  };
}
