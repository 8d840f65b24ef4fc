/** A body as shell commands that print it; long repetitions become a short command instead of megabytes. */
import { printfFormat } from './shell-words.ts';

/** Longer scripts help nobody. */
const longestScript = 256 * 1024;

/** Shorter repetitions are written out. */
const shortestRun = 400;

const longestUnit = 32;

/** The definition of the shell function that a packed body may call. */
export const repeatFunction = `# repeat TEXT COUNT: prints TEXT that many times.
repeat() {
  text=$1 count=$2
  while [ "$count" -gt 0 ]; do
    if [ $((count % 2)) -eq 1 ]; then printf '%s' "$text"; fi
    count=$((count / 2))
    if [ "$count" -gt 0 ]; then text=$text$text; fi
  done
}`;

/** Commands that print these bytes, or null where that would take too long a script. */
export function printCommands(bytes: Buffer): readonly string[] | null {
  const commands: string[] = [];
  let size = 0;
  let literal = 0;
  const add = (command: string): void => {
    commands.push(command);
    size += command.length;
  };
  const flush = (end: number): void => {
    if (end > literal) add(`printf '${printfFormat(bytes.subarray(literal, end))}'`);
  };
  for (let at = 0; at < bytes.length && size < longestScript;) {
    const run = bytes.length - at < shortestRun ? null : runAt(bytes, at);
    if (run === null) at += 1;
    else {
      flush(at);
      const unit = printfFormat(bytes.subarray(at, at + run.unit));
      add(`repeat "$(printf '${unit}')" ${run.count}`);
      at += run.unit * run.count;
      literal = at;
    }
    // So that a body without repetitions does not become one string before its size is known.
    if (at - literal > longestScript) return null;
  }
  flush(bytes.length);
  return size > longestScript ? null : commands;
}

/** The repetition that begins here, if it is long enough. A unit that a shell variable cannot hold is none. */
function runAt(bytes: Buffer, at: number): { unit: number; count: number } | null {
  for (let unit = 1; unit <= longestUnit; unit += 1) {
    if (bytes[at] !== bytes[at + unit]) continue;
    let end = at + unit;
    while (end < bytes.length && bytes[end] === bytes[end - unit]) end += 1;
    const count = Math.floor((end - at) / unit);
    const piece = bytes.subarray(at, at + unit);
    if (count * unit >= shortestRun && !piece.includes(0) && piece.at(-1) !== 0x0a)
      return { unit, count };
  }
  return null;
}
