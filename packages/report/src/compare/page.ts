/** A comparison as one self-contained HTML file. */
import { bothSides } from '../difference.ts';
import { readable } from '../html/card.ts';
import { documentOf } from '../html/document.ts';
import { markup, type Content, type Markup } from '../markup.ts';
import { paged } from '../page-phrases.ts';
import { differs, type ComparedPair, type ComparisonReport } from './comparison.ts';
import { phrases as runPhrases } from '../phrases.ts';
import { phrasesOfComparison as phrases } from './phrases.ts';
import type { Row } from './rows.ts';
import { otherPairs, shownPairs, shownRows, treatedAsSame } from './shown.ts';

/** The comparison as an HTML document. Its size is bounded, whatever the servers sent. */
export function comparisonHtml(report: ComparisonReport, verbose: boolean): string {
  const { project, target, notes, comparison } = report;
  const pairs = shownPairs(report, verbose);
  const different = comparison.pairs.filter((pair) => pair.differs).length;
  const treated = treatedAsSame(comparison);
  const result =
    comparison.pairs.length === 0
      ? phrases.noRequests
      : phrases.result(different, comparison.pairs.length);
  const body = markup`<header>
<h1>${phrases.title(readable(target), project.title)} ${pairSign(differs(report))}</h1>
<div class="meaning"><p>${result}</p>${differs(report) ? markup`<p>${phrases.notWrong}</p>` : null}</div>
${subjectOf(report)}${notes.map((note) => markup`<p>${readable(note)}</p>`)}
</header>
<main>
${pairs.shown.map((pair) => pairMarkup(pair, verbose))}
${otherPairs(pairs).map((text) => markup`<p>${text}</p>`)}
${treated.length === 0 ? null : markup`<p class="quiet">${phrases.treated(treated)}</p>`}
</main>
<footer><p>${paged.footer}</p></footer>`;
  return documentOf({ title: phrases.page(readable(target)), body }).markup;
}

function subjectOf({ subject }: ComparisonReport): Content {
  if (subject.kind === 'requests') return markup`<p class="quiet">${phrases.fresh}</p>`;
  const { check, claim, seed, verdicts } = subject;
  const verdict = (who: string, kind: keyof typeof phrases.verdicts): string =>
    phrases.verdict(who, phrases.verdicts[kind]);
  return markup`<p>${readable(claim)}</p><p>${verdict(phrases.mine, verdicts.mine.kind)}, ${verdict(phrases.reference, verdicts.reference.kind)}</p><p class="quiet">${phrases.check(check)}, ${runPhrases.seed(readable(seed))}</p>`;
}

function pairSign(isDifferent: boolean): Markup {
  const [kind, symbol, word] = isDifferent
    ? ['unknown', '≠', phrases.differs]
    : ['ok', '✓', phrases.same];
  return markup`<span class="sign ${kind}"><span aria-hidden="true">${symbol}</span> ${word}</span>`;
}

function pairMarkup(pair: ComparedPair, verbose: boolean): Markup {
  const rows = shownRows(pair.rows, verbose).map((row) => {
    if ('folded' in row) return wholeRow(phrases.lines(row.folded));
    return 'left' in row ? wholeRow(phrases.moreLines(row.left)) : rowMarkup(row);
  });
  return markup`<section id="r${pair.number}">
<h2>${pairSign(pair.differs)} ${pair.number} <code>${readable(pair.request)}</code></h2>
<div class="scroll" tabindex="0" role="region" aria-label="${phrases.result(pair.differs ? 1 : 0, 1)}"><table class="beside">
<thead><tr><th scope="col">${phrases.mine}</th><th scope="col">${phrases.what}</th><th scope="col">${phrases.reference}</th></tr></thead>
<tbody>${rows}</tbody></table></div>
</section>`;
}

function wholeRow(text: string): Markup {
  return markup`<tr><td colspan="3" class="quiet">${text}</td></tr>
`;
}

function rowMarkup(row: Row): Markup {
  const { at, kind, mine, reference } = row;
  const [right, left] = bothSides({ at, expected: reference, saw: mine });
  return markup`<tr class="${kind}"><td><code>${readable(left)}</code></td><td class="note">${phrases.row[kind]}</td><td><code>${readable(right)}</code></td></tr>
`;
}
