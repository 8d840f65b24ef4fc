/**
 * Throw-away PostgreSQL databases for servers under test, with no set-up by the user, each behind a proxy that tells what
 * statements pass and makes the connection slow, broken or silent on demand.
 */
export type { ClusterReport, PrepareOptions } from './cluster.ts';
export { openKeptDatabase, type KeptDatabase, type KeptOptions } from './kept-database.ts';
export {
  copyOf,
  learnerRole,
  practiceVersion,
  type PracticeDatabase,
  type Template,
} from './practice.ts';
export type { Statement } from './proxy-messages.ts';
export {
  disposeCluster,
  openServerDatabase,
  prepareCluster,
  type ServerDatabase,
} from './server-database.ts';
export { readStatements } from './sql-text.ts';
export type {
  SqlColumn,
  SqlError,
  SqlLimits,
  SqlOutcome,
  SqlResult,
  SqlRow,
  SqlSession,
} from './sql-session.ts';
