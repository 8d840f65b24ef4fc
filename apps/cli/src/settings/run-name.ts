/** The names of runs: by them one knows which was the last. */
import { randomBytes } from 'node:crypto';
import { keptRuns } from './run-folder.ts';

/**
 * A name that sorts after those of all runs that the folder keeps, also within a second, and also when the clock was
 * set back since: `20261122-215901042-3f2a`, in UTC.
 */
export function newRunName(folder: string, now: Date): string {
  const last = timeOf(keptRuns(folder).at(-1) ?? '');
  const time = new Date(Math.max(now.getTime(), last + 1));
  const digits = time.toISOString().replace(/[-:.]/g, '').replace('T', '-').slice(0, 18);
  return `${digits}-${randomBytes(2).toString('hex')}`;
}

/** Milliseconds since the epoch that a name tells; 0 where it is no such name. */
function timeOf(name: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(\d{3})-/.exec(name);
  if (parts === null) return 0;
  const [, year, month, day, hour, minute, second, ms] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`) || 0;
}
