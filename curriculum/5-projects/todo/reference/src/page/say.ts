/** Tells people who do not see the page what has happened on it. */
import { find } from './elements.ts';

const region = find('#said', HTMLParagraphElement);

/** Has a sentence read out. The same one twice in a row is read twice. */
export function say(sentence: string): void {
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
