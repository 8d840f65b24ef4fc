/** What boxes for untrusted programs give on this machine, and how to get what they do not. */
import type { DriverProbe, GuaranteeProbe } from '@seaworthy/sandbox';
import { doctorPhrases } from '../phrases/doctor.ts';
import type { Finding } from './finding.ts';

const phrases = doctorPhrases.boxes;

/** Whether there are boxes, and what of a program they hold. */
export function boxes(best: DriverProbe): readonly Finding[] {
  const box = { group: 'boxes', what: 'Box' } as const;
  if (!best.works) {
    const saw = phrases.none(best.trouble?.split('\n').at(-1) ?? phrases.noReason);
    return [{ ...box, state: 'lacks', saw, ...(best.repair === null ? {} : { fix: best.repair }) }];
  }
  const missing = best.guarantees.filter(({ holds }) => !holds);
  return [{ ...box, state: 'ok', saw: phrases.ok }, ...limits(missing)];
}

/** The limits on all processes of a program together, which not every machine can hold. */
function limits(missing: readonly GuaranteeProbe[]): readonly Finding[] {
  const what = { group: 'boxes', what: 'Limits' } as const;
  if (missing.length === 0) return [{ ...what, state: 'ok', saw: phrases.all }];
  const names = missing.map(({ name }) => phrases.guarantees[name]);
  const fix = missing.find(({ repair }) => repair !== null)?.repair ?? phrases.noFix;
  return [{ ...what, state: 'lacks', saw: phrases.lacks(names), fix }];
}
