/** The release process: brings the schema up to date, then ends. Safe to run twice, also at the same time. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { log } from './log.ts';
import { migrate, readMigrations } from './migrations.ts';
import { readDatabaseUrl } from './settings.ts';

const patienceMs = 30_000;

/** Connects; a database that is still starting is asked again for a while. */
async function connect(url: string): Promise<pg.Client> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {}); // Whatever waits for the connection gets the same error as a rejection.
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await sleep(250);
    }
  }
}

try {
  const client = await connect(readDatabaseUrl(process.env));
  const applied = await migrate(client, readMigrations());
  await client.end();
  log({ event: 'migrated', applied });
} catch (error) {
  log({ event: 'not migrated', error: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
