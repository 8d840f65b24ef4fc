/** Words as they are typed into a shell. */

/** A word as a POSIX shell reads it: quoted where it holds anything that means something to a shell. */
export function shellWord(word: string): string {
  return /^[\w./+:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
