/** Notices when this process did not run for a while: stopped by Ctrl-Z, asleep with its laptop, or starved. */

/** A watch over our own clock. */
export interface StandstillWatch {
  /** The longest time, in milliseconds, for which nothing of ours ran since the watch began. */
  longestMs(): number;
  end(): void;
}

const beatMs = 100;

/** So long nothing may stand still before times that were measured meanwhile mean nothing. */
export const mostStandstillMs = 3000;

/** Begins to watch. */
export function watchForStandstill(): StandstillWatch {
  let last = performance.now();
  let longest = 0;
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - beatMs);
    last = now;
  };
  const timer = setInterval(beat, beatMs);
  timer.unref();
  return {
    longestMs() {
      beat();
      return Math.max(0, longest);
    },
    end: () => clearInterval(timer),
  };
}
