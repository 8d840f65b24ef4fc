/** Single keys from a terminal, without Enter. Ctrl-C and Ctrl-Z do what they always do. */

/** A terminal that is listened to: `process.stdin` is one. */
export type KeyStream = NodeJS.ReadStream;

/** Listens; the returned function stops it and gives the terminal back as it was. Nothing where there is no terminal. */
export function listenForKeys(stdin: KeyStream, onKey: (key: string) => void): () => void {
  if (!stdin.isTTY) return () => undefined;
  const read = (text: string): void => {
    for (const key of text) press(key, onKey);
  };
  const gone = (): void => onKey('gone');
  const stop = (): void => {
    stdin.setRawMode(false);
    if (process.listenerCount('SIGTSTP') === 1) process.kill(process.pid, 'SIGSTOP');
  };
  const goOn = (): void => {
    // The shell has set the terminal as it likes it; Node believes that nothing has changed.
    stdin.setRawMode(false);
    stdin.setRawMode(true);
  };
  stdin.setEncoding('utf8').setRawMode(true).resume();
  stdin.on('data', read).on('end', gone).on('error', gone);
  // Before the others: one of them stops this process, and then it is too late.
  process.prependListener('SIGTSTP', stop).on('SIGCONT', goOn);
  return () => {
    process.off('SIGTSTP', stop).off('SIGCONT', goOn);
    stdin.off('data', read).off('end', gone).off('error', gone);
    stdin.setRawMode(false).pause();
  };
}

/** What the terminal would have done with the key, we do: it sends the signal to all that runs in its foreground. */
function press(key: string, onKey: (key: string) => void): void {
  if (key === '\u0003') process.kill(0, 'SIGINT');
  else if (key === '\u001a') process.kill(0, 'SIGTSTP');
  else if (key === '\u0004') onKey('q');
  else if (key === '\r' || key === '\n') onKey('r');
  else onKey(key.toLowerCase());
}
