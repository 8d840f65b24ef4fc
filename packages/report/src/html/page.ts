/** The page of a run: what came of it, then run > stage > check. One file, nothing outside of it, no script. */
import {
  brokenChecks,
  groupRemarks,
  meaningOf,
  outcomeOfRun,
  tallyOf,
  timesOf,
  type RunOutcome,
} from '../ending.ts';
import { duration } from '../layout.ts';
import { markup, type Content, type Markup } from '../markup.ts';
import { paged } from '../page-phrases.ts';
import { phrases } from '../phrases.ts';
import type { CheckState, RunState, StageState } from '../run.ts';
import { outcomeOf, outcomeOfStage, type Outcome } from '../theme.ts';
import { contractMarkup, more, readable } from './card.ts';
import { checkMarkup, signMarkup } from './check.ts';
import { documentOf } from './document.ts';

/** The whole document. */
export function pageOf(run: RunState): Markup {
  const outcome = outcomeOfRun(run);
  const title = readable(run.opening?.project.title ?? paged.untitled);
  const [first] = brokenChecks(run);
  const body = markup`${first === undefined ? null : markup`<a class="skip" href="#${first.number}">${paged.skip}</a>`}
<header>
<h1>${title} ${signMarkup(signOfRun[outcome])}</h1>
<div class="meaning">${meaningOf(run, first ?? null).map((text) => markup`<p>${withCommands(text)}</p>`)}</div>
${factsOf(run)}
</header>
<main>
${brokenList(run)}
<h2>${paged.stages}</h2>
${run.stages.map((stage) => stageMarkup(stage, run, first))}
${remarksOf(run)}
</main>
<footer><p>${paged.footer}</p></footer>`;
  return documentOf({ title: paged.title(title, paged.outcomes[outcome]), body });
}

const signOfRun: Readonly<Record<RunOutcome, Outcome>> = {
  passed: 'ok',
  broken: 'broken',
  undecided: 'unknown',
  aborted: 'unknown',
  unfinished: 'unknown',
};

/** What stands between backticks is a command. */
function withCommands(text: string): Content {
  return text.split('`').map((part, at) => (at % 2 === 1 ? markup`<code>${part}</code>` : part));
}

function factsOf(run: RunState): Markup {
  const { opening, epoch } = run;
  const when = epoch === null ? null : timeOf(epoch);
  const facts: readonly (readonly [string, Content])[] = [
    [paged.target, opening === null ? null : readable(opening.target)],
    [paged.when, when],
    [paged.seed, opening === null ? null : markup`<code>${readable(opening.seed)}</code>`],
    [paged.run, opening === null ? null : markup`<code>${readable(opening.run)}</code>`],
    [paged.result, tallyOf(run).join(', ')],
    [paged.times, timesOf(run).join(', ')],
  ];
  return markup`<dl class="facts">${facts
    .filter(([, content]) => content !== null && content !== '')
    .map(([name, content]) => markup`<div><dt>${name}</dt><dd>${content}</dd></div>`)}</dl>`;
}

function timeOf(epoch: number): Content {
  // A record may say anything; a date that is none would throw.
  if (Math.abs(epoch) > 8e15) return null;
  const text = new Date(epoch).toISOString();
  return markup`<time datetime="${text}">${`${text.slice(0, 10)} ${text.slice(11, 19)} UTC`}</time>`;
}

function brokenList(run: RunState): Content {
  const broken = brokenChecks(run);
  if (broken.length === 0) return null;
  return markup`<nav aria-label="${paged.broken}"><h2>${paged.broken}</h2><ul>${broken.map(
    ({ number, claim }) => markup`<li><a href="#${number}">${number}</a> ${readable(claim)}</li>`,
  )}</ul></nav>`;
}

function stageMarkup(stage: StageState, run: RunState, first: CheckState | undefined): Markup {
  const isOpen = stage.checks.some(
    ({ verdict }) => verdict !== null && outcomeOf(verdict) !== 'ok',
  );
  const outcome = stage.verdict === null ? null : outcomeOfStage(stage.verdict);
  const time = stage.verdict === null ? '' : duration(stage.ms);
  return markup`<details class="stage"${isOpen ? markup` open` : null}>
<summary>${signMarkup(outcome)} <span class="number">${phrases.stageHeading(stage.number)}</span> <h3>${readable(stage.title)}</h3> <span class="note">${paged.checks(stage.checks.length)}</span> <span class="time">${time}</span></summary>
${stage.checks.map((check) => checkMarkup(check, run, check === first))}
</details>`;
}

function remarksOf(run: RunState): Content {
  const groups = groupRemarks(run);
  if (groups.length === 0) return null;
  const items = groups.slice(0, 100).map(({ remark, checks }) => {
    const links = checks.map((number) => markup`<a href="#${number}">${number}</a> `);
    return markup`<li>${readable(remark.text)} <span class="quiet">${links}</span>${remark.contract === null ? null : contractMarkup(remark.contract)}</li>`;
  });
  return markup`<section><h2>${phrases.remarks}</h2><ul class="remarks">${items}</ul>${more(groups.length - items.length, 'remark')}</section>`;
}
