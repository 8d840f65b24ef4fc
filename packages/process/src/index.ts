/**
 * The only door to other programs: start them in a group of their own, watch them, and leave none behind.
 * Whatever happens to us (kill -9, Ctrl-C, a crash), the guard ends what we started. POSIX only.
 */
export { startDaemon, type DaemonOptions } from './daemon.ts';
export { startDialogue, type Dialogue, type DialogueOptions } from './dialogue.ts';
export { entryPoint, type EntryPoint } from './entry-point.ts';
export { findTool } from './find-tool.ts';
export { onOurDeath } from './guard-link.ts';
export type { OutputLine } from './output-lines.ts';
export { startWired, type Wired, type WiredOptions } from './start-wired.ts';
export { threadEntry } from './thread-entry.ts';
export { runToEnd, type RunOptions, type RunResult } from './run-to-end.ts';
export {
  endEverything,
  startProcess,
  type Exit,
  type ManagedProcess,
  type StartOptions,
  type StopReport,
  type Usage,
  type Wire,
} from './start-process.ts';
export { entrustToGuard, type Entrusted } from './token.ts';
export { WholeLines } from './whole-lines.ts';
