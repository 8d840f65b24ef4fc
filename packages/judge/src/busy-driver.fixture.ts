/** A driver of a machine that is so busy that no program ends within the usual time on the clock. */
import { plainDriver, type Driver } from '@seaworthy/sandbox';

/** Whoever has more time on the clock than this ends well there. */
const enoughMs = 60_000;

/** The plain driver, on such a machine. */
export function busyDriver(): Driver {
  const plain = plainDriver();
  return {
    ...plain,
    prepare: async (spec) => {
      const slot = await plain.prepare(spec);
      return {
        ...slot,
        run: async (command, signal) => {
          const outcome = await slot.run(command, signal);
          return spec.limits.wallMs > enoughMs
            ? outcome
            : { ...outcome, end: 'wall', exitCode: null, signal: 'SIGKILL', cpuMs: 100 };
        },
      };
    },
  };
}
