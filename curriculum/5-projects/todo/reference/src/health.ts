/** What a platform asks of a running server: is it alive, and may it get traffic? */
import type { FastifyInstance } from 'fastify';
import { type Database, reach } from './database.ts';
import type { Migration } from './migrations.ts';
import { Problem } from './problems.ts';
import { addResource } from './resource.ts';

/** What readiness depends on. */
export interface HealthNeeds {
  readonly db: Database;
  readonly migrations: readonly Migration[];
  readonly isDraining: () => boolean;
}

/** Adds /healthz and /readyz to the app. */
export function addHealth(app: FastifyInstance, needs: HealthNeeds): void {
  // Does not ask the database: a restart of this process would not bring that back.
  addResource(app, { path: '/healthz', methods: { GET: async () => ({ status: 'ok' }) } });
  addResource(app, {
    path: '/readyz',
    methods: {
      GET: async () => {
        if (needs.isDraining()) throw unready('This instance is about to stop.');
        await assertSchema(needs);
        return { status: 'ready' };
      },
    },
  });
}

/** A schema with more migrations than ours is fine: while a deploy rolls, the next version has added them. */
async function assertSchema({ db, migrations }: HealthNeeds): Promise<void> {
  const rows = await reach(db.selectFrom('migrations').select('name').execute()).catch(
    (error: unknown) => {
      throw unready('The database is not reachable, or was never migrated.', error);
    },
  );
  const applied = new Set(rows.map(({ name }) => name));
  if (!migrations.every(({ name }) => applied.has(name))) {
    throw unready('The schema is older than this program: run the release process.');
  }
}

function unready(detail: string, cause?: unknown): Problem {
  return new Problem(503, detail, { headers: { 'retry-after': '1' }, cause });
}
