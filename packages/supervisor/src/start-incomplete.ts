/** Starts the web process of a server as somebody does who has forgotten a setting, and looks what becomes of it. */
import type { Ground } from './ground.ts';
import type { ServerPlan } from './plan.ts';
import { reservePort } from './port.ts';
import { refuses } from './probe.ts';
import type { IncompleteStart } from './running-server.ts';
import { runStep } from './step.ts';

/**
 * Runs web on a port of its own with all the settings of `ground` but `names`. What a program would fall back to must
 * not be something of the user's: the variables by which PostgreSQL's libraries find a server lead nowhere.
 */
export async function startIncomplete(
  plan: ServerPlan,
  ground: Pick<Ground, 'env'>,
  names: readonly string[],
  timeoutMs: number,
): Promise<IncompleteStart> {
  const reserved = await reservePort();
  const listening = new AbortController();
  const { port } = reserved;
  const settings = { ...ground.env, ...nowhere, PORT: String(port) };
  const env = Object.fromEntries(
    Object.entries(settings).filter(([name]) => !names.includes(name)),
  );
  const watch = setInterval(() => void look(port, listening), 100);
  try {
    const { exit, timedOut, lines, ms } = await runStep({
      command: plan.web,
      cwd: plan.folder,
      env,
      timeoutMs,
      signal: listening.signal,
    });
    const listened = listening.signal.aborted;
    const isOurs = timedOut || listened;
    return { exit: isOurs ? null : exit, listened, lines: lines.map(({ text }) => text), ms };
  } finally {
    clearInterval(watch);
    await reserved.giveBack();
  }
}

async function look(port: number, listening: AbortController): Promise<void> {
  if (!(await refuses('127.0.0.1', port)) || !(await refuses('::1', port))) listening.abort();
}

/** Port 1 of this machine, where nobody listens. */
const nowhere = { PGHOST: '127.0.0.1', PGPORT: '1' };
