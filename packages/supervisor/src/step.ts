/** Runs one command of the learner that ends by itself: the build, or the release process. */
import { startProcess, type Exit, type ManagedProcess, type OutputLine } from '@seaworthy/process';

/** What came of it. */
export interface StepResult {
  readonly exit: Exit;
  readonly lines: readonly OutputLine[];
  readonly timedOut: boolean;
  readonly ms: number;
}

/** Runs a command to its end, or to the end of its time; what it left running is ended too. */
export async function runStep(options: {
  readonly command: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** When aborted, the command is killed. */
  readonly signal?: AbortSignal | undefined;
  readonly onStart?: (started: ManagedProcess) => void;
}): Promise<StepResult> {
  const { command, cwd, env, signal } = options;
  const began = performance.now();
  const started = await startProcess({ command, cwd, env });
  options.onStart?.(started);
  let timedOut = false;
  // If even kill -9 fails, the second one below says so.
  const kill = (): void => void started.kill().catch(() => undefined);
  const timer = setTimeout(() => {
    timedOut = true;
    kill();
  }, options.timeoutMs);
  signal?.addEventListener('abort', kill);
  if (signal?.aborted === true) kill();
  const exit = await started.exit;
  clearTimeout(timer);
  signal?.removeEventListener('abort', kill);
  const ms = performance.now() - began;
  await started.kill();
  return { exit, lines: started.lines(), timedOut, ms };
}
