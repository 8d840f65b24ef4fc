/** What we saw of a process, in plain words. */
import { constants } from 'node:os';
import type { Exit, OutputLine } from '@seaworthy/process';

/** "exit code 1", "SIGSEGV", "exit code 137 (as SIGKILL)". */
export function exitText(exit: Exit): string {
  if (exit.signal !== null) return exit.signal;
  const code = exit.code ?? 0;
  // A shell tells the signal that ended its command as 128 and the number of the signal.
  const signal = Object.entries(constants.signals).find(([, number]) => number === code - 128);
  return `exit code ${code}${signal === undefined ? '' : ` (as ${signal[0]})`}`;
}

/** "0.3 s", "12 s". */
export function secondsText(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/** The last lines that a process wrote, to be put behind a sentence. */
export function lastLines(lines: readonly OutputLine[]): string {
  const last = lines.filter((line) => line.text.trim() !== '').slice(-shownLines);
  if (last.length === 0) return 'It wrote nothing.';
  return `Its last lines:\n${last.map((line) => `  ${line.text.slice(0, shownCharacters)}`).join('\n')}`;
}

const shownLines = 20;
const shownCharacters = 500;
