/** What `doctor` finds, and how it is told. */
import {
  escapeForTerminal,
  escapeJson,
  themeOf,
  widthOf,
  wrap,
  type Look,
} from '@seaworthy/report';
import { doctorPhrases } from '../phrases/doctor.ts';

const { groups, states, spokenStates, result } = doctorPhrases;

/** One thing that was looked at. */
export interface Finding {
  readonly group: keyof typeof groups;
  readonly what: string;
  /** `ok`, `lacks` something that only narrows what can be checked, or `fails`: nothing can be checked. */
  readonly state: 'ok' | 'lacks' | 'fails';
  readonly saw: string;
  readonly fix?: string;
}

/** The version of the document's form; within one version members are only added. */
const jsonFindingsVersion = 1;

/** The findings as one JSON document, indented, with a line feed at its end. */
export function findingsJson(findings: readonly Finding[]): string {
  const document = { seaworthy: jsonFindingsVersion, findings };
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}

/** The findings by group, in columns where there is room. Nothing in them needs to be escaped before. */
export function findingLines(findings: readonly Finding[], look: Look): string[] {
  const theme = themeOf(look);
  const names = Math.max(0, ...findings.map(({ what }) => what.length));
  const found = Object.entries(groups).flatMap(([group, title]) => {
    const its = findings.filter((finding) => finding.group === group);
    if (its.length === 0) return [];
    const rows = its.flatMap((finding) =>
      look.plain ? spokenFinding(finding) : findingRows(finding, names, look),
    );
    return look.plain ? [`${title}:`, ...rows] : [` ${theme.strong(title)}`, ...rows, ''];
  });
  return [...found, ...resultLines(findings, look)];
}

const signs = {
  ok: { unicode: '✓', ascii: '+', word: states.ok, role: 'good' },
  lacks: { unicode: '–', ascii: '-', word: states.lacks, role: 'wary' },
  fails: { unicode: '✗', ascii: 'x', word: states.fails, role: 'bad' },
} as const;

function findingRows({ what, state, saw, fix }: Finding, names: number, look: Look): string[] {
  const theme = themeOf(look);
  const { unicode, ascii, word, role } = signs[state];
  const sign =
    theme[role](`${look.unicode ? unicode : ascii} ${word}`) + ' '.repeat(7 - word.length);
  const width = widthOf(look);
  const isNarrow = width < 60;
  const column = isNarrow ? 5 : 11 + names + 2;
  const lines = [
    ...wrap(escapeForTerminal(saw), width - column),
    ...(fix === undefined ? [] : wrap(escapeForTerminal(fix), width - column).map(theme.quiet)),
  ];
  const head = ` ${sign} ${what.padEnd(names)}`;
  const [first = '', ...rest] = lines;
  const below = (isNarrow ? lines : rest).map((line) => ' '.repeat(column) + line);
  return [isNarrow ? head.trimEnd() : `${head}  ${first}`, ...below];
}

function spokenFinding({ what, state, saw, fix }: Finding): string[] {
  const said = [saw, ...(fix === undefined ? [] : [doctorPhrases.fix(fix)])];
  return [
    `${what}: ${spokenStates[state]}. ${said.map((text) => escapeForTerminal(text)).join('. ')}`,
  ];
}

/** What it means in all. */
function resultLines(findings: readonly Finding[], look: Look): string[] {
  const count = (state: Finding['state']): number =>
    findings.filter((finding) => finding.state === state).length;
  const [failing, lacking] = [count('fails'), count('lacks')];
  const text = meaningOf(failing, lacking, findings.length);
  return look.plain ? [text] : wrap(text, widthOf(look) - 1).map((line) => ` ${line}`);
}

function meaningOf(failing: number, lacking: number, of: number): string {
  if (failing > 0) return result.fails;
  return lacking === 0 ? result.ok : result.lacks(lacking, of);
}
