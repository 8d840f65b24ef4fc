/**
 * A database for the tests of the reference apps, which take one from DATABASE_URL as any app does and know nothing of us.
 * It is opened once for a whole test run. Where no PostgreSQL can be had, those tests are skipped by name.
 */
import {
  disposeCluster,
  openServerDatabase,
  prepareCluster,
  type ServerDatabase,
} from '@seaworthy/database';

let opened: ServerDatabase | null = null;

/** Run by vitest before all tests. */
export async function setup(): Promise<void> {
  if (process.env['DATABASE_URL'] !== undefined) return;
  try {
    await prepareCluster();
  } catch (error) {
    if (process.env['SEAWORTHY_REQUIRE'] === 'all') throw error;
    return;
  }
  opened = await openServerDatabase();
  process.env['DATABASE_URL'] = opened.url;
}

/** Run by vitest after all tests. */
export async function teardown(): Promise<void> {
  await opened?.dispose();
  await disposeCluster();
}
