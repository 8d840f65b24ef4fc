/** The failure card on the page: its fields in their fixed order. */
import type { Card, ContractLine, Difference, LogLine, Step } from '@seaworthy/core';
import { folderOfScript, processOf, scriptCommand } from '../card-options.ts';
import { bothSides } from '../difference.ts';
import { groupDigits, moment, shortenMiddle } from '../layout.ts';
import { linesOfText, markup, type Content, type Markup } from '../markup.ts';
import { paged } from '../page-phrases.ts';
import { phrases } from '../phrases.ts';

/** How much of each list the page shows: enough for everything that our checks make, and an end for what is endless. */
const most = { steps: 100, differences: 50, logLines: 200, names: 40 };

/** A text is cut in its middle when it is longer than anybody reads. */
export function readable(text: string): string {
  return text.length <= 4000 ? text : shortenMiddle(text, 4000, { unicode: true });
}

/** The same for a cell of a table. */
export function inShort(text: string): string {
  return text.length <= 160 ? text : shortenMiddle(text, 160, { unicode: true });
}

/** The card as a list of its fields. */
export function cardMarkup(card: Card, number: string): Markup {
  const script = scriptCommand(card, folderOfScript(card));
  return markup`<dl class="card">
${field(phrases.did, stepsOf(card.did))}
${field(phrases.expected, [paragraph(card.expected, 'good'), reference(card)])}
${field(phrases.saw, [paragraph(card.saw, 'bad'), differencesOf(card.differences)])}
${card.survivors === null ? null : field(phrases.survivors, survivorsOf(card.survivors))}
${card.trials === null ? null : field(phrases.trials, phrases.trialsOf(card.trials.broken, card.trials.of))}
${card.log.length === 0 ? null : field(phrases.log, logOf(card.log))}
${field(phrases.replay, markup`<code class="command">${readable(card.replay.command)}</code>`)}
${script === null ? null : field(phrases.byHand, markup`<code class="command">${script}</code>`)}
${field(phrases.hint(card.hint.rung, card.hint.of), card.hint.text.trim() === '' ? markup`<code class="command">${phrases.hintCommand(number)}</code>` : paragraph(card.hint.text))}
</dl>`;
}

function field(name: string, content: Content): Markup {
  return markup`<dt>${name}</dt><dd>${content}</dd>`;
}

function paragraph(text: string, kind = ''): Markup {
  const said = text.trim() === '' ? phrases.nothingSeen : readable(text);
  return markup`<p class="said ${kind}">${linesOfText(said)}</p>`;
}

function stepsOf(steps: readonly Step[]): Markup {
  const left = steps.length - most.steps;
  const rows = steps
    .slice(0, most.steps)
    .map(
      ({ atMs, who, text }) =>
        markup`<li class="${who === 'seaworthy' ? 'ours' : 'theirs'}"><span class="at">${moment(atMs)}</span> <b>${readable(who)}</b> <span class="text">${readable(text)}</span></li>`,
    );
  return markup`<ol class="steps">${rows}</ol>${more(left, 'step')}`;
}

function reference({ code, contract }: Card): Content {
  return [
    code === null ? null : markup`<p class="quiet">${code}</p>`,
    contract === null ? null : contractMarkup(contract),
  ];
}

/** Where the contract says it, and what it says there. */
export function contractMarkup({ file, line, text }: ContractLine): Markup {
  return markup`<p class="quiet contract"><code>${phrases.contractAt(readable(file), line)}</code> ${readable(text.trim())}</p>`;
}

function differencesOf(differences: readonly Difference[]): Content {
  if (differences.length === 0) return null;
  const rows = differences.slice(0, most.differences).map((difference) => {
    const [expected, saw] = bothSides(difference);
    return markup`<tr><th scope="row">${readable(difference.at)}</th><td class="good">${readable(expected)}</td><td class="bad">${readable(saw)}</td></tr>`;
  });
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${phrases.saw}"><table>
<thead><tr><th scope="col">${paged.place}</th><th scope="col">${phrases.expected}</th><th scope="col">${phrases.saw}</th></tr></thead>
<tbody>${rows}</tbody></table></div>${more(differences.length - most.differences, 'difference')}`;
}

function survivorsOf(survivors: NonNullable<Card['survivors']>): Markup {
  const rows = (['acknowledged', 'surviving', 'lost'] as const).map((kind) => {
    const all = survivors.counts[kind];
    const names = survivors[kind]
      .slice(0, most.names)
      .map((name) => shortenMiddle(name, 80, { unicode: true }));
    const dots = names.length < all && names.length > 0 ? ', …' : '';
    return markup`<tr><th scope="row">${phrases.counts[kind]}</th><td class="number ${kind === 'lost' && all > 0 ? 'bad' : ''}">${groupDigits(all)}</td><td class="names">${names.join(', ') + dots}</td></tr>`;
  });
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${phrases.survivors}"><table><tbody>${rows}</tbody></table></div>`;
}

function logOf(log: readonly LogLine[]): Markup {
  const shown = log.slice(-most.logLines);
  const lines = shown.map(
    (line) =>
      markup`<li class="${line.stream}"><span class="at">${moment(line.atMs)}</span> <b>${processOf(line)}</b> <span class="text">${readable(line.text)}</span></li>`,
  );
  return markup`${more(log.length - shown.length, 'earlier line')}<div class="log" tabindex="0" role="region" aria-label="${phrases.log}"><ol class="log">${lines}</ol></div>`;
}

/** How many are left out, where some are. */
export function more(left: number, noun: string): Content {
  return left > 0 ? markup`<p class="quiet">${paged.more(left, noun)}</p>` : null;
}
