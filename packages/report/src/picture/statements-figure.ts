/** Draws how many statements each request cost in the database, one bar a request, in their order. */
import { escapeForTerminal } from '../escape.ts';
import { shortenMiddle } from '../layout.ts';
import { markup, type Markup } from '../markup.ts';
import { spokenPicture } from '../picture-phrases.ts';
import type { RequestSeen } from '../story.ts';
import { amountAxis } from './axis.ts';
import { statementsInWords } from './in-words.ts';
import { amountsAcross, picture, titled } from './svg.ts';

const height = 90;
const top = 16;
const mostBars = 200;

/** The picture, or null where nothing was counted. */
export function statementsFigure(requests: readonly RequestSeen[]): Markup | null {
  const words = statementsInWords(requests);
  if (words === null) return null;
  const counted = requests.flatMap(({ statements, line }) =>
    statements === null ? [] : [{ statements, line }],
  );
  const bars = counted.slice(0, mostBars);
  const highest = bars.reduce((most, { statements }) => Math.max(most, statements), 0);
  const axis = amountAxis(highest, height);
  // A few bars are not made wider than they need to be.
  const step = 100 / Math.max(24, bars.length);
  return picture(top + height + 4, `${words}.`, [
    ...amountsAcross(axis, top),
    ...bars.map(({ statements, line }, at) => {
      const tall = height - axis.placeOf(statements);
      const said = spokenPicture.statementsOf(
        shortenMiddle(escapeForTerminal(line), 80, { unicode: true }),
        statements,
        statements,
      );
      return markup`<rect class="statements" x="${(at * step).toFixed(2)}%" width="${(step * 0.8).toFixed(2)}%" y="${(top + height - tall).toFixed(1)}" height="${tall.toFixed(1)}">${titled(said)}</rect>`;
    }),
    markup`<line class="base" x1="0%" x2="100%" y1="${top + height}" y2="${top + height}"/>`,
  ]);
}
