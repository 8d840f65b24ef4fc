/** One check on the page: its row, and everything that is known of it when it is opened. */
import { lensQuestions } from '@seaworthy/core';
import { duration, latencyText, moment } from '../layout.ts';
import { markup, type Content, type Markup } from '../markup.ts';
import { paged } from '../page-phrases.ts';
import { phrases } from '../phrases.ts';
import { thinned } from '../picture/pack.ts';
import { noteOf } from '../rows.ts';
import type { CheckState, RunState } from '../run.ts';
import type { RequestSeen } from '../story.ts';
import { outcomeOf, signOf, type Outcome } from '../theme.ts';
import { cardMarkup, contractMarkup, inShort, more, readable } from './card.ts';
import { figuresOf } from './figures.ts';

/** So many requests are listed; the record of the run has them all. */
const mostRequests = 60;

/** The check; `isOpen` where a reader should see all of it at once. */
export function checkMarkup(check: CheckState, run: RunState, isOpen: boolean): Markup {
  const { verdict, number, claim, requests } = check;
  const outcome = verdict === null ? null : outcomeOf(verdict);
  const note = verdict === null ? { short: '', long: '' } : noteOf(check, verdict, run);
  const time = outcome === null || (outcome !== 'ok' && requests === 0) ? '' : duration(check.ms);
  return markup`<details class="check ${outcome ?? 'unrun'}"${isOpen ? markup` open` : null}>
<summary>${signMarkup(outcome)} <span class="number">${number}</span> <span class="claim">${readable(claim)}</span> <span class="note">${readable(note.short)}</span> <span class="time">${time}</span></summary>
<div class="body" id="${number}">
${note.long === '' ? null : markup`<p class="said">${readable(note.long)}</p>`}
${check.card === null ? null : cardMarkup(check.card, number)}
${figuresOf(check, run)}
${remarksOf(check)}
${requestList(check, run)}
<p class="quiet facts"><code>${readable(check.id)}</code> <span>${paged.lens(check.lens, lensQuestions[check.lens])}</span> <span>${phrases.requests(requests)}</span></p>
</div></details>`;
}

/** Symbol and word; the symbol is not read aloud. */
export function signMarkup(outcome: Outcome | null): Markup {
  if (outcome === null) return markup`<span class="sign unrun">${paged.notRun}</span>`;
  const look = { width: 80, colour: false, plain: false, unicode: true };
  const [symbol = '', word = ''] = signOf(outcome, look).trim().split(' ');
  return markup`<span class="sign ${outcome}"><span aria-hidden="true">${symbol}</span> ${word}</span>`;
}

function remarksOf({ remarks }: CheckState): Content {
  if (remarks.length === 0) return null;
  const items = remarks
    .slice(0, 50)
    .map(
      ({ text, contract }) =>
        markup`<li>${readable(text)}${contract === null ? null : contractMarkup(contract)}</li>`,
    );
  return markup`<h4>${paged.remarks}</h4><ul class="remarks">${items}</ul>${more(remarks.length - items.length, 'remark')}`;
}

function requestList(check: CheckState, run: RunState): Content {
  const { story, startedAt } = check;
  if (story.requests.length === 0) return null;
  const shown = thinned(story.requests, mostRequests);
  const has = {
    instance: shown.some(({ instance }) => instance !== null),
    statements: shown.some(({ statements }) => statements !== null),
  };
  const all = Math.max(check.requests, shown.length);
  const zero = (startedAt ?? 0) + (run.epoch ?? 0);
  return markup`<details class="requests"><summary>${paged.requestsShown(shown.length, all)}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${paged.requests}"><table>
<thead><tr><th scope="col">${paged.at}</th><th scope="col">${paged.who}</th><th scope="col">${paged.request}</th><th scope="col">${paged.answer}</th><th scope="col">${paged.took}</th>${has.instance ? markup`<th scope="col">${paged.instance}</th>` : null}${has.statements ? markup`<th scope="col">${paged.statements}</th>` : null}</tr></thead>
<tbody>${shown.map((request) => requestRow(request, { zero, has }))}</tbody></table></div></details>`;
}

function requestRow(
  request: RequestSeen,
  {
    zero,
    has,
  }: {
    readonly zero: number;
    readonly has: { readonly instance: boolean; readonly statements: boolean };
  },
): Markup {
  const { startedAt, endedAt, person, line, outcome, end, instance, statements } = request;
  return markup`<tr><td class="at">${moment(startedAt - zero)}</td><td>${inShort(person)}</td><td><code>${inShort(line)}</code></td><td class="${end}">${inShort(outcome)}</td><td class="number">${latencyText(endedAt - startedAt)}</td>${has.instance ? markup`<td class="number">${instance}</td>` : null}${has.statements ? markup`<td class="number">${statements}</td>` : null}</tr>
`;
}
