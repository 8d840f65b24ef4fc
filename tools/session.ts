/** Types commands as a learner does, for the pages that show what a terminal shows. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from '@seaworthy/process';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a terminal shows when this is typed. Another exit code than the expected one ends the session. */
export async function typed(cwd: string, command: string, expected: number): Promise<string> {
  const [, ...args] = command.split(' ');
  const { exit, stdout, stderr } = await runToEnd({
    command: [process.execPath, join(root, 'bin/seaworthy.js'), ...args],
    cwd,
    env: surroundings(),
    timeoutMs: 300_000,
  });
  const shown = `${stdout}${stderr}`;
  if (exit.code === expected) return `$ ${command}\n${shownOnATerminal(shown)}`;
  throw new Error(`"${command}" ends with ${exit.code ?? exit.signal}, not ${expected}:\n${shown}`);
}

/** A terminal shows in place what runs, and clears it; a log of it is made of lines. */
function shownOnATerminal(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('still running: '))
    .join('\n')
    .trimEnd();
}

/** A block of Markdown that shows this as it stands. */
export function block(kind: 'console' | 'diff', text: string): string {
  return `\`\`\`${kind}\n${text.replace(/ +$/gm, '')}\n\`\`\``;
}

/** What a terminal would give; the compiler of TypeScript is there, as it is in an npm script. */
export function surroundings(): Record<string, string> {
  const { PATH: path = '', HOME = '' } = process.env;
  const PATH = `${join(root, 'node_modules/.bin')}:${path}`;
  return { PATH, HOME, LANG: 'C.UTF-8', NO_COLOR: '1' };
}

/** The page without what differs from run to run: times, seeds, ports, names, counts of writes, and line breaks. */
export function settled(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/\d{2}\/\w{3}\/\d{4} \d{2}:\d{2}:\d{2}/g, 'DATE')
      .replace(/\bseed [0-9a-f]{8}\b/g, 'seed SEED')
      .replace(/\bTodo [0-9a-f]{6} \d+/g, 'Todo NAME')
      .replace(/\bport \d+/g, 'port PORT')
      .replace(/ \(this machine takes [\d.]+ times as long as the one that measured it\)/g, '')
      .replace(/\b\d+ min \d+ s\b/g, '1 s')
      .replace(/[+-]\d[\d.]* (?:min|s|ms)\b/g, 'AT')
      .replace(/\b\d[\d.]* (?:min|s|ms|seconds)\b/g, 'TIME')
      .replace(aRequestInTheLog, 'your log REQUESTS ')
      // How much of a picture is waiting, is the machine's.
      .replace(/\bserver [─· ]+/g, 'server LANE ')
      // Whether these two fall within the time of the check depends on the machine.
      .replace(/\bAT alice POST \/ \{"title":"Todo NAME"\} -> (?:cut \(kill\)|201) /g, '')
      .replace(/\bAT seaworthy -- ended by seaworthy, to begin with fresh data -- /g, '')
      .replace(/\b\d{8}-\d{9}-[0-9a-f]{4}\b/g, 'RUN')
      .replace(/\b\d+ × (POST|GET)/g, 'COUNT × $1')
      .replace(/\ball \d+ acknowledged/g, 'all COUNT acknowledged')
      .replace(/\b0 of \d+;/g, '0 of COUNT;')
      .replace(/\b(acknowledged|lost) \d+ /g, '$1 COUNT ')
  );
}

/** How often we ask whether the server is ready, and so how often it logs that, depends on the machine. */
const aRequestInTheLog =
  /your log (?:AT web err \S+ - - \[DATE\] "GET \/ HTTP\/1\.1" 404 - |AT seaworthy -- ready in TIME -- )+/g;
