/**
 * Databases with a given content, to try statements in: the content is made once as a template, which stays in the
 * cluster, and copied for each use. A copy belongs to our lease; it has a role of its own that may do what the template
 * grants, and cannot enter anything else.
 */
import { randomBytes } from 'node:crypto';
import { asTrouble, quoteName, quoteText, type Admin } from './admin.ts';
import { sharedCluster } from './cluster.ts';
import { ourLease } from './leases.ts';
import { nextNumber } from './numbers.ts';
import { openSession, type SqlSession } from './sql-session.ts';
import { databaseName, dropDatabase } from './sweep.ts';

/** A content that databases are copied from. */
export interface Template {
  /** What tells it from every other: a hash of all that it is made of. At most 40 letters and digits. */
  readonly key: string;
  /** Fills an empty database, as whoever may do everything. What it grants to `learnerRole` a learner may do. */
  fill(session: SqlSession): Promise<void>;
}

/** A copy. */
export interface PracticeDatabase {
  /** A session of ours, to which nothing is forbidden. */
  asJudge(): Promise<SqlSession>;
  /** A session of the learner; with `schema` at the front of its search path. */
  asLearner(): Promise<SqlSession>;
  /** Ends all its sessions and removes it. */
  drop(): Promise<void>;
}

/** What all learners are members of; a template grants to it. It owns nothing, and nobody can log in as it. */
export const learnerRole = 'seaworthy_learner';

/** The version of PostgreSQL that copies run on: 15. */
export async function practiceVersion(): Promise<number> {
  const { report } = await sharedCluster();
  return Number.parseInt(report.version, 10);
}

/** Copies a template, which is made before where it is not there yet. */
export async function copyOf(template: Template): Promise<PracticeDatabase> {
  try {
    const admin = await (await sharedCluster()).admin();
    await ready(admin, template);
    return await copy(admin, templateName(template));
  } catch (error) {
    throw asTrouble(error, 'the database');
  }
}

async function copy(admin: Admin, from: string): Promise<PracticeDatabase> {
  const name = databaseName(ourLease, nextNumber());
  const password = randomBytes(18).toString('base64url');
  const quoted = quoteName(name);
  await admin.query(`CREATE ROLE ${quoted} LOGIN PASSWORD ${quoteText(password)}`);
  try {
    await bound(admin, quoted);
    await admin.query(`GRANT ${learnerRole} TO ${quoted}`);
    await admin.query(`CREATE DATABASE ${quoted} TEMPLATE ${quoteName(from)}`);
    await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${quoted} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${quoted}`);
  } catch (error) {
    await dropDatabase(admin, name).catch(() => undefined);
    throw error;
  }
  const stop = stopper(admin);
  return {
    asJudge: () => openSession(admin.configFor(name), stop),
    asLearner: () => openSession({ ...admin.configFor(name), user: name, password }, stop),
    drop: () => dropDatabase(admin, name),
  };
}

/** What a role cannot set for itself is a wall; the rest says what is usual, and our own clock is the wall. */
async function bound(admin: Admin, role: string): Promise<void> {
  // Only a superuser may; on somebody else's PostgreSQL we may not be one.
  await admin.query(`ALTER ROLE ${role} SET temp_file_limit = '256MB'`).catch(() => undefined);
  await admin.query(`ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '60s'`);
}

function stopper(admin: Admin): (pid: number, how: 'cancel' | 'terminate') => Promise<void> {
  return async (pid, how) => {
    await admin.query(`SELECT pg_${how}_backend($1)`, [pid]).catch(() => undefined);
  };
}

/** Makes the template where it is not there; once, however many ask at the same time. */
async function ready(admin: Admin, template: Template): Promise<void> {
  const name = templateName(template);
  const underway = making.get(name) ?? make(admin, template);
  making.set(name, underway);
  try {
    await underway;
  } catch (error) {
    making.delete(name);
    throw error;
  }
}

const making = new Map<string, Promise<void>>();

async function make(admin: Admin, template: Template): Promise<void> {
  const name = templateName(template);
  if (await isThere(admin, name)) return;
  await makeLearnerRole(admin);
  await dropOldest(admin);
  const unfinished = databaseName(ourLease, nextNumber());
  await admin.query(`CREATE DATABASE ${quoteName(unfinished)} TEMPLATE template0`);
  try {
    await fill(admin, unfinished, template);
    await finish(admin, unfinished, name);
  } catch (error) {
    await dropDatabase(admin, unfinished).catch(() => undefined);
    throw error;
  }
}

async function fill(admin: Admin, name: string, template: Template): Promise<void> {
  const session = await openSession(admin.configFor(name), stopper(admin));
  try {
    await template.fill(session);
  } finally {
    await session.end();
  }
}

/** It gets its name when it is whole, and nobody enters it from then on, not even who cleans up. */
async function finish(admin: Admin, unfinished: string, name: string): Promise<void> {
  const quoted = quoteName(unfinished);
  await admin.query(`COMMENT ON DATABASE ${quoted} IS ${quoteText(new Date().toISOString())}`);
  await admin.query(`ALTER DATABASE ${quoted} ALLOW_CONNECTIONS false`);
  try {
    await admin.query(`ALTER DATABASE ${quoted} RENAME TO ${quoteName(name)}`);
  } catch (error) {
    if (!(await isThere(admin, name))) throw error;
    // Another process was faster, and made the same.
    await dropDatabase(admin, unfinished);
  }
}

async function isThere(admin: Admin, name: string): Promise<boolean> {
  const rows = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  return rows.length > 0;
}

async function makeLearnerRole(admin: Admin): Promise<void> {
  const [found] = await admin.query('SELECT 1 AS found FROM pg_roles WHERE rolname = $1', [
    learnerRole,
  ]);
  // Another process may make it at the same time, and one of the two is told that it is there.
  if (found === undefined)
    await admin.query(`CREATE ROLE ${quoteName(learnerRole)}`).catch(() => undefined);
}

/** Templates stay from run to run; of very many, those that were made first make room. */
async function dropOldest(admin: Admin): Promise<void> {
  const rows = await admin.query(
    `SELECT datname AS name FROM pg_database WHERE starts_with(datname, '${prefix}')
     ORDER BY coalesce(shobj_description(oid, 'pg_database'), '') DESC OFFSET ${mostTemplates - 1}`,
  );
  for (const { name } of rows)
    await admin
      .query(`DROP DATABASE IF EXISTS ${quoteName(String(name))} WITH (FORCE)`)
      .catch(() => undefined);
}

function templateName({ key }: Template): string {
  if (!/^[0-9a-z]{1,40}$/.test(key)) throw new Error(`no key of a template: ${key}`);
  return `${prefix}${key}`;
}

const prefix = 'seaworthy_template_';
const mostTemplates = 120;
