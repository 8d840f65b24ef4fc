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
  readonly onStart?: (started: ManagedProcess) => void;
}): Promise<StepResult> {
  const { command, cwd, env } = options;
  const began = performance.now();
  const started = await startProcess({ command, cwd, env });
  options.onStart?.(started);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    // If even kill -9 fails, the second one below says so.
    started.kill().catch(() => undefined);
  }, options.timeoutMs);
  const exit = await started.exit;
  clearTimeout(timer);
  const ms = performance.now() - began;
  await started.kill();
  return { exit, lines: started.lines(), timedOut, ms };
}
