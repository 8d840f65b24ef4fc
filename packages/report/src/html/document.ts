/** The frame of every page: one file, nothing outside of it, no script. */
import { markup, trusted, type Content, type Markup } from '../markup.ts';
import { style } from './style.ts';

/** Nothing may be loaded, run or sent, whatever stands on the page; the empty icon keeps a browser from asking for one. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A whole document. */
export function documentOf({
  title,
  body,
}: {
  readonly title: string;
  readonly body: Content;
}): Markup {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
