/** A checker of its own for the tests of leases: makes a database, says where the server is, and stays until it is ended. */
import { once } from 'node:events';
import pg from 'pg';
import { disposeCluster, openServerDatabase, prepareCluster } from './index.ts';

const report = await prepareCluster();
const database = await openServerDatabase();
const client = new pg.Client({ connectionString: database.url });
await client.connect();
await client.query('CREATE TABLE t (a int)');
await client.end();
const asked = once(process, 'SIGUSR2');
process.stdout.write(`${JSON.stringify({ report, url: database.url })}\n`);
const alive = setInterval(() => undefined, 60_000);
await asked;
clearInterval(alive);
await disposeCluster();
process.stdout.write('given back\n');
