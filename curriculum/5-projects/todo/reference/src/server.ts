/** The web process: reads its settings, listens, and stops when it is told to. */
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { openDatabase } from './database.ts';
import { onStopSignal, prepareDrain } from './drain.ts';
import { log } from './log.ts';
import { readMigrations } from './migrations.ts';
import { readPage } from './page.ts';
import { readSettings } from './settings.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const db = openDatabase(settings.databaseUrl);
  let isDraining = false;
  const app = createApp({
    settings,
    db,
    page: readPage(),
    migrations: readMigrations(),
    isDraining: () => isDraining,
  });

  const drain = prepareDrain(app);

  onStopSignal(async () => {
    isDraining = true;
    log({ event: 'stopping' });
    await drain();
    await db.destroy();
    log({ event: 'stopped' });
    process.exit(0);
  });

  // Not after the database: until that is there, /readyz and every request say so, and nothing has to restart.
  await listen(app, settings.port, settings.host);
  log({ event: 'listening', port: settings.port, url: settings.publicUrl.href });
}

/** Listens where it is told to; else on every address, of IPv6 and IPv4 at once where the machine has both. */
async function listen(app: FastifyInstance, port: number, host: string | null): Promise<void> {
  try {
    await app.listen({ port, host: host ?? '::' });
  } catch (error) {
    const isOld = error instanceof Error && 'code' in error && error.code === 'EAFNOSUPPORT';
    if (!isOld || host !== null) throw error;
    await app.listen({ port, host: '0.0.0.0' });
  }
}

await main().catch((error: unknown) => {
  log({ event: 'not started', error: error instanceof Error ? error.message : String(error) });
  process.exit(1);
});
