/** Strings that try to get out of the place where they are shown. For the laws of the readers. */
import type { Card, Exchange, LoadResult, RunEvent } from '@seaworthy/core';
import { demoCards } from './demo-cards.ts';
import { demoDeploy } from './demo-deploy.ts';
import { demoRun } from './demo-run.ts';

/** What must never reach the output raw, by name. */
export const hostileStrings: Readonly<Record<string, string>> = {
  'a colour': '\u001b[31mred\u001b[0m',
  'a cursor movement': '\u001b[2J\u001b[1;1Hgone',
  'a window title': '\u001b]0;owned\u0007',
  'a link': '\u001b]8;;http://evil.example\u001b\\click\u001b]8;;\u001b\\',
  'an 8-bit control sequence': '\u009b31mred',
  'a carriage return': 'BROKEN\rok     ',
  'a line feed': 'one\ntwo\r\nthree',
  'a GitHub command': '::error file=a.js,line=1::owned',
  'a GitHub command after a line feed': 'x\n::add-mask::y',
  'a GitHub command far in the text': `${'word '.repeat(13)}::stop-commands::z ${'::set-output::'.repeat(9)}`,
  'an old GitHub command': '##[command]owned',
  'an Azure command': '##vso[task.setvariable variable=x]owned',
  'a TeamCity command': "##teamcity[buildStatus text='owned']",
  'a turned reading direction': 'abc\u202etxt.exe\u2066x\u2069',
  'a zero-width space': 'pass\u200bword\ufeff',
  'a lone surrogate': 'a\ud800b\udc00',
  'a line separator': 'a\u2028b\u2029c',
  'a null': 'a\u0000b\u007fc',
  'a backspace': 'BROKEN\b\b\b\b\b\bok',
  'a tag': 'a\u{e0041}\u{e007f}b',
  'a pile of accents': `z${'\u0301'.repeat(40)}`,
  'a leading accent': '\u0301\u0301x',
  'a long word': 'x'.repeat(1500),
  'wide characters': '漢字'.repeat(80),
  emoji: '👩‍👩‍👧‍👦 ❤️ 🏳️‍🌈 '.repeat(8),
  markup: '</script><script>alert(1)</script>]]>&amp;"\'',
  'the end of an attribute': `x" onload="alert(1)" style='x' href="http://evil.example/`,
  'an end of everything': '</svg></style></title></pre></details></body></html><!-- -->',
  'an entity': '&lt;b&gt; &#60;i&#62; &nope; &',
  'what XML forbids': '\ufffe\uffff\u000b\u{1fffe}<![CDATA[x]]>',
  nothing: '',
  spaces: '     ',
};

/** Everything in a string that may not be in the output of any reader. */
export const rawControl =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]|[\u{e0000}-\u{e007f}]/u;

/** A command that a CI system would obey in a line of a log. */
export const rawCommand = /^\s*::|##\[|##vso\[|##teamcity\[/;

/** A run in which every text that someone else may have written is `text`. */
export function hostileRun(text: string): RunEvent[] {
  return eventful().map((event): RunEvent => {
    if (event.type === 'run-started') {
      return {
        ...event,
        target: text,
        seed: text,
        project: { ...event.project, title: text },
        stages: event.stages.map((stage) => ({
          ...stage,
          title: text,
          checks: stage.checks.map((check) => ({ ...check, claim: text })),
        })),
      };
    }
    if (event.type === 'work-started' || event.type === 'server' || event.type === 'act') {
      return { ...event, text };
    }
    if (event.type === 'load') return { ...event, load: hostileLoad(event.load, text) };
    if (event.type === 'exchange') {
      return { ...event, exchange: hostileExchange(event.exchange, text) };
    }
    if (event.type !== 'check-ended') return event;
    return {
      ...event,
      verdict: hostileVerdict(event.verdict, text),
      remarks: [
        { text, contract: { file: text, line: 3, text } },
        { text: `2 ${text}`, contract: null },
      ],
      card: event.card === null ? null : hostileCard(text),
    };
  });
}

/** A run that has every kind of event: one of its checks deploys under load. */
function eventful(): RunEvent[] {
  const check = 'survive/keepsItsWord';
  const deploy = demoDeploy('loses').flatMap((event): RunEvent[] =>
    event.type === 'act' || event.type === 'load' || event.type === 'exchange'
      ? [{ ...event, check }]
      : [],
  );
  return demoRun('broken').flatMap((event) =>
    event.type === 'check-started' && event.check === check ? [event, ...deploy] : [event],
  );
}

function hostileExchange(exchange: Exchange, text: string): Exchange {
  const url = exchange.number % 2 === 0 ? text : `http://127.0.0.1/${text}`;
  const noAnswer =
    exchange.number % 3 === 0 ? ({ kind: 'garbage', detail: text } as const) : exchange.noAnswer;
  return {
    ...exchange,
    person: text,
    operation: text,
    request: { ...exchange.request, method: text, url },
    answer: noAnswer === null ? exchange.answer : null,
    noAnswer,
  };
}

function hostileLoad(load: LoadResult, text: string): LoadResult {
  return {
    ...load,
    statuses: { ...load.statuses, [text]: 3 },
    failures: load.failures.map((failure) => ({ ...failure, what: text })),
  };
}

type EndedVerdict = Extract<RunEvent, { type: 'check-ended' }>['verdict'];

function hostileVerdict(verdict: EndedVerdict, text: string): EndedVerdict {
  if (verdict.kind !== 'unknown') return verdict;
  return verdict.cause.kind === 'blocked'
    ? { kind: 'unknown', cause: { kind: 'blocked', by: text } }
    : { kind: 'unknown', cause: { kind: 'environment', code: text, message: text } };
}

/** A card whose every text is `text`. */
function hostileCard(text: string): Card {
  return {
    ...demoCards.survivors,
    check: text,
    claim: text,
    code: text,
    did: [
      { atMs: 0, who: text, text },
      { atMs: 1, who: 'seaworthy', text },
    ],
    expected: text,
    contract: { file: text, line: 7, text },
    saw: text,
    differences: [
      { at: text, expected: text, saw: `${text}!` },
      { at: 'status', expected: `same start ${text}`, saw: 'same start' },
      { at: 'body', expected: `${'y'.repeat(200)}${text}`, saw: `${'y'.repeat(200)}z${text}` },
    ],
    survivors: {
      acknowledged: [text, text],
      surviving: [text],
      lost: [text, text, text],
      counts: { acknowledged: 1000, surviving: 1, lost: 999 },
    },
    log: [
      { atMs: 1, process: text, stream: 'stderr', text },
      { atMs: 2, process: 'web', stream: 'stdout', text },
      { atMs: 3, process: 'seaworthy', stream: 'note', text },
    ],
    replay: { command: text, script: text },
    hint: { rung: 1, of: 3, text },
    seed: text,
  };
}
