/** Tells how far a proof is: painted over on a terminal, else one line for every few seeds of a long one. */
import type { Surroundings } from '../command.ts';
import { provePhrases } from '../phrases/prove.ts';

/** Follows the subjects of one project. */
export interface Progress {
  /** So many seeds of a subject are done. */
  tell(subject: string, seeds: number, of: number): void;
  /** A subject has ended, with this line. */
  end(line: string): void;
}

/** Begins to follow `total` subjects. */
export function followProof(total: number, { stdout, stderr }: Surroundings): Progress {
  const paints = stderr.isTTY && stdout.isTTY;
  const began = performance.now();
  let ended = 0;
  const wipe = (): void => void (paints && stderr.write('\r\u001b[K'));
  return {
    tell(subject, seeds, of) {
      const place = provePhrases.seedsDone(subject, seeds, of);
      if (paints) {
        const minutes = Math.floor((performance.now() - began) / 60_000);
        const line = `  ${provePhrases.serversDone(ended, total, minutes)}: ${place}`;
        wipe();
        stderr.write(line.slice(0, stderr.columns - 1));
      } else if (seeds < of && seeds % seedsBetweenLines === 0) {
        stdout.write(`  …       ${place}\n`);
      }
    },
    end(line) {
      ended += 1;
      wipe();
      stdout.write(`${line}\n`);
    },
  };
}

const seedsBetweenLines = 10;
