/** Texts that hold several words, as the older formats have them. */

/** The words of a text, as a shell splits them where nothing is quoted. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
