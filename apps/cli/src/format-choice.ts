/** What can be chosen from are formats; one that there is not is told in one way, whichever option names it. */
import { Mistake } from '@seaworthy/core';
import { closest } from './closest.ts';
import { typedPhrases } from './phrases/typed.ts';

/** Throws where there is no such format; names the likeliest one that was meant. */
export function refuseUnknownFormat(
  option: string,
  format: string,
  formats: readonly string[],
): void {
  if (formats.includes(format)) return;
  throw new Mistake('SW_UNKNOWN_FORMAT', {
    format,
    option,
    suggestion: typedPhrases.didYouMean(closest(format, formats)),
    formats: formats.join(', '),
  });
}
