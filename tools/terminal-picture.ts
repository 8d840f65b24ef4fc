/**
 * Turns what a terminal shows into a picture for README and docs: ANSI text in, one self-contained SVG out. Its text is
 * real text, so it can be selected, searched and read aloud.
 *
 *     seaworthy check --color | node --import tsx tools/terminal-picture.ts > docs/check.svg
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { cells } from '@seaworthy/report';

/** What can be chosen about a picture. */
export interface PictureOptions {
  /** Cells in a line; default: as many as the longest line has. */
  readonly columns?: number;
  /** What the picture shows, for those who do not see it. */
  readonly title?: string;
}

const cellWidth = 8.4;
const lineHeight = 20;
const fontSize = 14;
const margin = 20;

const dark = { background: '#12171e', text: '#d7dde4' };

/** The sixteen colours of a terminal, chosen to be read on the dark background. */
const palette =
  '#6b7684 #ff7b72 #63c174 #e3b341 #79b8ff #d2a8ff #76d3e0 #d7dde4 #8b96a3 #ffa198 #7ee38f #f2cc60 #a5d3ff #e2c5ff #a0e9f2 #ffffff'.split(
    ' ',
  );

interface Style {
  readonly colour: string | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

const unstyled: Style = { colour: null, bold: false, dim: false, italic: false, underline: false };

interface Run {
  readonly text: string;
  readonly style: Style;
}

/** An SVG of `ansi`, dark, without a window around it. */
export function terminalPicture(ansi: string, options: PictureOptions = {}): string {
  const lines = runsOf(ansi.replace(/\n+$/, ''));
  const longest = Math.max(1, ...lines.map((runs) => cells(runs.map(({ text }) => text).join(''))));
  const width = Math.ceil((options.columns ?? longest) * cellWidth + 2 * margin);
  const height = lines.length * lineHeight + 2 * margin;
  const title = escapeXml(options.title ?? 'Output in a terminal');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${title}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${title}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${dark.background}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="${fontSize}" fill="${dark.text}">`,
    ...lines.map((runs, at) => lineOf(runs, margin + at * lineHeight + 15)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Each run says where it begins and how wide it is, so that columns stay aligned whatever font there is. */
function lineOf(runs: readonly Run[], y: number): string {
  let column = 0;
  const spans = runs.map(({ text, style }) => {
    const width = cells(text);
    const lead = text.length - text.trimStart().length;
    const x = margin + (column + lead) * cellWidth;
    column += width;
    const shown = text.trim();
    if (shown === '') return '';
    const length = cells(shown) * cellWidth;
    return `<tspan x="${x.toFixed(1)}" textLength="${length.toFixed(1)}" lengthAdjust="spacingAndGlyphs"${attributesOf(style)}>${escapeXml(shown)}</tspan>`;
  });
  return `<text y="${y}" xml:space="preserve">${spans.join('')}</text>`;
}

function attributesOf({ colour, bold, dim, italic, underline }: Style): string {
  return [
    ...(colour === null ? [] : [` fill="${colour}"`]),
    ...(bold ? [' font-weight="bold"'] : []),
    ...(dim ? [' fill-opacity="0.66"'] : []),
    ...(italic ? [' font-style="italic"'] : []),
    ...(underline ? [' text-decoration="underline"'] : []),
  ].join('');
}

/** The lines, each in runs of one style. Everything but styles is left out: pictures do not move. */
function runsOf(ansi: string): Run[][] {
  let style = unstyled;
  return ansi.split(/\r?\n/).map((line) => {
    const runs: Run[] = [];
    // eslint-disable-next-line no-control-regex
    for (const part of line.split(/(\u001b\[[0-9;?]*[ -/]*[@-~])/)) {
      // eslint-disable-next-line no-control-regex
      const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
      if (codes !== undefined) style = restyled(style, codes);
      else if (part !== '' && !part.startsWith('\u001b')) runs.push({ text: part, style });
    }
    return runs;
  });
}

const changes: Readonly<Record<number, Partial<Style>>> = {
  0: unstyled,
  1: { bold: true },
  2: { dim: true },
  3: { italic: true },
  4: { underline: true },
  22: { bold: false, dim: false },
  23: { italic: false },
  24: { underline: false },
  39: { colour: null },
};

function restyled(style: Style, codes: string): Style {
  return codes.split(';').reduce((before: Style, code) => {
    const number = Number(code);
    const colour = palette[number >= 90 ? number - 90 + 8 : number - 30];
    const isColour = (number >= 30 && number <= 37) || (number >= 90 && number <= 97);
    if (isColour && colour !== undefined) return { ...before, colour };
    return { ...before, ...changes[number] };
  }, style);
}

const xmlNames: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => xmlNames[character] ?? character)
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

/** Reads ANSI text from standard input; the first argument is the title. */
function main(): void {
  const title = process.argv[2];
  process.stdout.write(
    terminalPicture(readFileSync(0, 'utf8'), title === undefined ? {} : { title }),
  );
}

const invoked = process.argv[1];
if (invoked !== undefined && import.meta.url === pathToFileURL(invoked).href) main();
