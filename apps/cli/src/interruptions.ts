/** Ctrl-C: the first asks the command to end in order, the second ends everything at once. */
import { constants } from 'node:os';
import { endEverything } from '@seaworthy/process';
import { programPhrases } from './phrases/program.ts';

/** What a command is given to notice an interruption. */
export interface Interruptions {
  readonly signal: AbortSignal;
  /** 128 plus the signal's number after an interruption, else null. */
  exitCode(): number | null;
  /** Ends what is still running and stops listening. */
  end(): Promise<void>;
}

/** Listens for SIGINT, SIGTERM and SIGHUP. */
export function interruptions(stderr: NodeJS.WriteStream): Interruptions {
  const controller = new AbortController();
  let received: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | null = null;
  const listener = (name: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void => {
    if (received !== null) {
      void endEverything().finally(() => process.exit(128 + constants.signals[name]));
      return;
    }
    received = name;
    if (name === 'SIGINT') stderr.write(`\n${programPhrases.stopping}\n`);
    controller.abort();
  };
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of names) process.on(name, listener);
  return {
    signal: controller.signal,
    exitCode: () => (received === null ? null : 128 + constants.signals[received]),
    async end() {
      await endEverything();
      for (const name of names) process.off(name, listener);
    },
  };
}
