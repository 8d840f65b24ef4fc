/** Patterns of `submissions.yaml`: names, `*` within a name, and `{a,b}` for alternatives. */

/** What is wrong with a pattern; null where nothing is. */
export function patternProblem(pattern: string): string | null {
  if (pattern.includes('**')) return '"**" is not part of the format';
  if (/[[\]?\\]/.test(pattern)) return 'it holds one of [ ] ? \\';
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(pattern) || pattern.startsWith('/')) {
    return 'it leads out of the folder';
  }
  if (expanded(pattern) === null) return 'its braces do not match';
  return (expanded(pattern)?.length ?? 0) > mostAlternatives
    ? 'it has too many alternatives'
    : null;
}

/** Whether a pattern means this path: the path itself, or a folder above it. */
export function matches(pattern: string, path: string): boolean {
  const parts = path.split('/');
  const paths = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  return (expanded(pattern) ?? []).some((one) => {
    const expression = new RegExp(
      `^${one
        .split(/\*+/)
        .map((text) => text.replace(/[.+^$()|{}[\]\\?]/g, '\\$&'))
        .join('[^/]*')}$`,
    );
    return paths.some((candidate) => expression.test(candidate));
  });
}

/** The alternatives of a pattern, its braces taken apart; null where they do not match. */
function expanded(pattern: string): readonly string[] | null {
  const open = pattern.indexOf('{');
  if (open < 0) return pattern.includes('}') ? null : [pattern];
  const inner = alternatives(pattern, open);
  if (inner === null) return null;
  const before = pattern.slice(0, open);
  if (before.includes('}')) return null;
  const all: string[] = [];
  for (const part of inner.parts) {
    const rest = expanded(`${part}${pattern.slice(inner.end + 1)}`);
    if (rest === null) return null;
    all.push(...rest.map((one) => before + one));
    if (all.length > mostAlternatives) break;
  }
  return all;
}

function alternatives(
  pattern: string,
  open: number,
): { readonly parts: readonly string[]; readonly end: number } | null {
  const parts: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if ((sign === ',' && depth === 1) || depth === 0) {
      parts.push(pattern.slice(start, at));
      start = at + 1;
    }
    if (depth === 0) return { parts, end: at };
  }
  return null;
}

const mostAlternatives = 1000;
