/** Takes the Mistake of a malformed file apart: where it is, and what it says of it. */
import type { Mistake } from '@seaworthy/core';

/** The place and the words of an SW_BAD_CONTENT; another Mistake has no place, and is told whole. */
export function saidBy(mistake: Mistake): {
  readonly file: string | null;
  readonly line: number;
  readonly said: string;
} {
  const [, file, line, said] = /^(.*?):(\d+): (.*)$/s.exec(mistake.message) ?? [];
  if (file === undefined || said === undefined)
    return { file: null, line: 1, said: mistake.message };
  return { file, line: Math.max(1, Number(line)), said };
}
