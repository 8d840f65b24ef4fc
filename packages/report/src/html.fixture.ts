/** Reads the HTML report as a browser does and holds it against what such a page may be made of. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An element as it was read. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All text within it. */
  readonly text: string;
}

/** What our templates use; anything else came from somebody else's text. */
const known = new Set(
  'html head meta link title style body a header h1 h2 h3 h4 h5 div p span code dl dt dd main nav ul ol li details summary time b div table thead tbody tr th td section figure figcaption footer svg line rect circle path text tspan'.split(
    ' ',
  ),
);

/** The elements in their order; throws where the page is malformed, holds what we did not write, or asks for anything. */
export function validatePage(html: string): PageElement[] {
  const document = parse(html, {
    onParseError({ code, startLine }) {
      throw new Error(`${code} in line ${startLine}`);
    },
  });
  const elements = elementsIn(document);
  for (const element of elements) judgeElement(element);
  const style = elements.find(({ name }) => name === 'style')?.text ?? '';
  if (/url\(|@import|https?:/i.test(style)) throw new Error('the style sheet asks for something');
  const policy = elements.find((one) => one.attributes.get('http-equiv') !== undefined);
  if (policy?.attributes.get('content')?.includes("default-src 'none'") !== true) {
    throw new Error('the page has no policy that forbids everything');
  }
  return elements;
}

function judgeElement({ name, attributes }: PageElement): void {
  if (!known.has(name)) throw new Error(`an element that we do not write: ${name}`);
  for (const [attribute, value] of attributes) {
    if (/^(?:on|style$|srcset$|action$)/.test(attribute)) throw new Error(`${name} ${attribute}`);
    const isAddress = /^(?:src|href|xlink:href|data|poster|background)$/.test(attribute);
    if (isAddress && !/^(?:#|data:,$)/.test(value)) throw new Error(`${name} asks for ${value}`);
  }
}

function elementsIn(node: Tree.Node): PageElement[] {
  if (!('childNodes' in node)) return [];
  const within = node.childNodes.flatMap(elementsIn);
  if (!('tagName' in node)) return within;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, text: textIn(node) }, ...within];
}

function textIn(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}
