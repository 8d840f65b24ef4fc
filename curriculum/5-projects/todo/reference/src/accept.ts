/** Which of the two faces of a path a client would rather see. */

/**
 * Whether HTML is named before JSON, by weight and then by place. Who does not care gets JSON: browsers always
 * name text/html, programs seldom name anything.
 */
export function prefersHtml(accept = '*/*'): boolean {
  const first = accept
    .split(',')
    .map(parseRange)
    .filter(({ type, weight }) => weight > 0 && (type === 'text/html' || isJson(type)))
    .toSorted((one, other) => other.weight - one.weight)[0];
  return first?.type === 'text/html';
}

function parseRange(text: string): { readonly type: string; readonly weight: number } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice('q='.length);
  return { type, weight: weight === undefined ? 1 : Number(weight) };
}

function isJson(type: string): boolean {
  return ['application/json', 'application/*', '*/*'].includes(type);
}
