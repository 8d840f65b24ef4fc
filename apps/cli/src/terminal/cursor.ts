/** Hides the cursor, and gives it back however the process ends or is stopped. */

/** How the cursor is hidden and shown; both write at once. */
export interface Cursor {
  readonly hide: () => void;
  readonly show: () => void;
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Hides the cursor; the returned function shows it again. Until then it is also shown at the process's exit, at a signal
 * that ends it, and while the process is stopped (Ctrl-Z). Other listeners of these signals are left to decide whether
 * the process ends; where there are none it ends as it would have without this.
 */
export function whileCursorIsHidden(cursor: Cursor): () => void {
  const atExit = (): void => {
    cursor.show();
  };
  const atSignal = (signal: NodeJS.Signals): void => {
    restore();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const atStop = (): void => {
    cursor.show();
    process.kill(process.pid, 'SIGSTOP');
  };
  const atContinue = (): void => {
    cursor.hide();
  };
  function restore(): void {
    process.off('exit', atExit);
    for (const signal of endings) process.off(signal, atSignal);
    if (canStop) process.off('SIGTSTP', atStop).off('SIGCONT', atContinue);
    cursor.show();
  }
  process.on('exit', atExit);
  // Before the others: what they write must not be taken for a part of what is painted over.
  for (const signal of endings) process.prependListener(signal, atSignal);
  if (canStop) process.on('SIGTSTP', atStop).on('SIGCONT', atContinue);
  cursor.hide();
  return restore;
}

const canStop = process.platform !== 'win32';
