/** Databases of a lease are numbered; a number is given once in the life of a process. */
let last = 0;

/** The next number. */
export function nextNumber(): number {
  last += 1;
  return last;
}
