/** Uses a database, disposes of it, and has nothing more to do: it must end by itself. */
import pg from 'pg';
import { openServerDatabase } from './index.ts';

const database = await openServerDatabase();
const client = new pg.Client({ connectionString: database.url });
await client.connect();
await client.query('SELECT 1');
await client.end();
await database.dispose();
process.stdout.write('nothing is left to do\n');
