/** The pictures of a check on the page, each with what its signs mean and what it shows in words. */
import type { LoadResult } from '@seaworthy/core';
import { duration, latencyText, moment } from '../layout.ts';
import { markup, type Content, type Markup } from '../markup.ts';
import { paged } from '../page-phrases.ts';
import { pictured } from '../picture-phrases.ts';
import { endsOf } from '../picture/in-words.ts';
import { lanesFigure } from '../picture/lanes-figure.ts';
import { lanesOf, type LanePicture } from '../picture/lanes.ts';
import { histogramFigure, overTimeFigure } from '../picture/load-figures.ts';
import { statementsFigure } from '../picture/statements-figure.ts';
import type { CheckState, RunState } from '../run.ts';
import { inShort, more } from './card.ts';

/** All pictures of a check: none where its requests came one after the other and nothing happened to the server. */
export function figuresOf(check: CheckState, run: RunState): Markup[] {
  const lanes = lanesOf(check, run);
  const statements = statementsFigure(check.story.requests);
  return [
    ...(lanes === null ? [] : [timeline(lanes, check)]),
    ...(lanes === null ? [] : check.story.loads.map((load) => loadFigures(load, lanes))),
    ...(statements === null
      ? []
      : [
          markup`<figure><h4>${paged.statementsTitle}</h4><figcaption>${paged.statementsNote}</figcaption>
${statements}</figure>`,
        ]),
  ];
}

function timeline(lanes: LanePicture, check: CheckState): Markup {
  const { svg, acts, actsLeft, drawn } = lanesFigure(lanes);
  const at = (time: number): string => moment(time - lanes.zero);
  const sent = Math.max(check.requests, drawn);
  const notes = [
    paged.toScale(at(lanes.from), at(lanes.to)),
    ...(drawn < sent && drawn > 0 ? [`${pictured.outOf(drawn, sent)}.`] : []),
  ];
  const listed = acts.map(
    (act) => markup`<li><span class="at">${act.at}</span> ${inShort(act.text)}</li>`,
  );
  return markup`<figure><h4>${paged.timeline}</h4><figcaption>${notes.join(' ')}</figcaption>
${legend(lanes)}
${svg}
${acts.length === 0 ? null : markup`<ol class="acts" aria-label="${paged.actsTitle}">${listed}</ol>`}${more(actsLeft, 'act')}</figure>`;
}

/** Only the signs that are there. */
function legend({ lanes }: LanePicture): Content {
  const spans = new Set(lanes.flatMap((lane) => lane.spans.map(({ condition }) => condition)));
  const ends = new Set(lanes.flatMap(({ requests }) => requests.map(({ end }) => end)));
  const failed = lanes.some(({ failures }) => failures.length > 0);
  const conditions = (['ready', 'starting', 'draining', 'paused'] as const)
    .filter((condition) => spans.has(condition))
    .map((condition) =>
      sample(
        markup`<line class="span ${condition}" x1="0" x2="22" y1="6" y2="6"/>`,
        pictured.conditions[condition],
      ),
    );
  const requests = (['answered', 'refused', 'cut', 'failed'] as const)
    .filter((end) => ends.has(end) || (end === 'failed' && failed))
    .map((end) =>
      sample(
        markup`<rect class="${end}" x="2" y="3" width="16" height="6"/>${end === 'failed' ? markup`<svg x="18" y="6" class="cross"><path d="M-4-4 4 4M-4 4 4-4"/></svg>` : null}`,
        pictured.ends[end],
      ),
    );
  return markup`<ul class="legend" aria-label="${paged.legend}">${[...conditions, ...requests]}</ul>`;
}

function sample(drawing: Markup, word: string): Markup {
  return markup`<li><svg aria-hidden="true" width="24" height="12">${drawing}</svg> ${word}</li>`;
}

function loadFigures(load: LoadResult, lanes: LanePicture): Markup {
  const { p50Ms, p90Ms, p99Ms, p999Ms, maxMs } = load.latency;
  const shares: readonly (readonly [string, number])[] = [
    ['p50', p50Ms],
    ['p90', p90Ms],
    ['p99', p99Ms],
    ['p99.9', p999Ms],
    [pictured.slowest, maxMs],
  ];
  const facts = [
    pictured.loadTitle(load.perSecond, duration(load.ms)),
    pictured.loadEnds(load.sent, load.failed),
    ...endsOf(load),
  ].join(', ');
  const histogram = histogramFigure(load);
  return markup`<section class="load"><h4>${paged.load}</h4>
<p>${facts}.</p>
<dl class="shares">${shares.map(([name, ms]) => markup`<div><dt>${name}</dt><dd>${latencyText(ms)}</dd></div>`)}</dl>
<figure><h5>${paged.latencyTitle}</h5>
<ul class="legend" aria-label="${paged.legend}">${[
    sample(markup`<line class="curve p99" x1="0" x2="22" y1="6" y2="6"/>`, 'p99'),
    sample(markup`<line class="curve p50" x1="0" x2="22" y1="6" y2="6"/>`, 'p50'),
    sample(markup`<line class="curve slowest" x1="0" x2="22" y1="6" y2="6"/>`, pictured.slowest),
  ]}</ul>
${overTimeFigure(load, lanes)}<figcaption>${paged.sentBelow}</figcaption></figure>
${histogram === null ? null : markup`<figure><h5>${paged.histogramTitle}</h5>${histogram}<figcaption>${paged.histogramNote}</figcaption></figure>`}
<p class="quiet">${pictured.lag(latencyText(load.lag.p99Ms), latencyText(load.lag.maxMs))}.</p></section>`;
}
