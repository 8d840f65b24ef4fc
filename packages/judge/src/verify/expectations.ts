/** What is asked of a submission, and whether what came of it is that. Pure: the runs were made before. */
import type { CaseVerdict } from '@seaworthy/core';
import { finding, type Finding } from '../findings.ts';
import { matches } from '../package/globs.ts';
import type { FormatVerdict, Rule, Submission, TestCase } from '../problem.ts';

/** What came of one test. */
export interface Seen {
  readonly test: TestCase;
  readonly verdict: CaseVerdict;
  readonly reason: string;
  readonly judgeMessage: string | null;
  readonly cpuMs: number;
}

/** What came of a submission. */
export interface SeenSubmission {
  readonly submission: Submission;
  readonly cases: readonly Seen[];
  /** Of a scoring problem: of the whole, and of a group; null elsewhere. */
  readonly score: number | null;
  readonly mostScore: number | null;
  readonly scoreOf: (group: string) => number | null;
}

/** The rules that mean a submission. */
export function rulesFor(rules: readonly Rule[], { path }: Submission): readonly Rule[] {
  return rules.filter((rule) => matches(rule.submissions, path.slice('submissions/'.length)));
}

/** Whether a rule means a test. */
export function isAbout({ cases }: Rule, { name }: TestCase): boolean {
  return cases === null || matches(cases, name);
}

/** Whether the tests of a rule bound the time limit: from below, from above, or not. */
export function boundOf(rule: Rule): 'lower' | 'upper' | null {
  if (rule.bounds !== null) return rule.bounds === 'none' ? null : rule.bounds;
  if (rule.required?.length === 1 && rule.required[0] === 'TLE') return 'upper';
  return rule.permitted !== null && !rule.permitted.includes('TLE') ? 'lower' : null;
}

/** A verdict in the words of the format: what takes too much memory or writes too much is a run-time error. */
function inFormat(verdict: CaseVerdict): FormatVerdict | null {
  switch (verdict) {
    case 'AC':
    case 'WA':
    case 'TLE':
    case 'RTE':
      return verdict;
    case 'MLE':
    case 'OLE':
      return 'RTE';
    case 'CE':
    case 'JE':
      return null;
  }
}

/** What is not as it was asked for. */
export function judgeExpectations(
  rules: readonly Rule[],
  seen: SeenSubmission,
): readonly Finding[] {
  const file = seen.submission.path;
  const failed = seen.cases.find(({ verdict }) => inFormat(verdict) === null);
  if (failed !== undefined) {
    const facts = { case: failed.test.name, problem: failed.reason };
    return [finding('verify/judge-error', { file }, facts)];
  }
  const found = rulesFor(rules, seen.submission).flatMap((rule) => {
    const about = { rule, seen, cases: seen.cases.filter(({ test }) => isAbout(rule, test)) };
    return [permitted(about), overall(about), required(about), score(about), message(about)];
  });
  const all = found.filter((one) => one !== null);
  // Several rules may ask for the same: once is enough.
  return all.filter((one, at) => all.findIndex((other) => other.what === one.what) === at);
}

interface About {
  readonly rule: Rule;
  readonly seen: SeenSubmission;
  readonly cases: readonly Seen[];
}

function permitted({ rule, seen, cases }: About): Finding | null {
  const { permitted: allowed } = rule;
  if (allowed === null) return null;
  const wrong = cases.find(({ verdict }) => !allows(allowed, verdict));
  if (wrong === undefined) return null;
  return finding(
    'verify/not-permitted',
    { file: seen.submission.path },
    {
      case: wrong.test.name,
      verdict: told(wrong),
      permitted: allowed.join(', '),
      rule: ruleInWords(rule),
      repair: repairOf(seen.submission.folder),
    },
  );
}

function required({ rule, seen, cases }: About): Finding | null {
  const { required: wanted } = rule;
  if (wanted === null || cases.some(({ verdict }) => allows(wanted, verdict))) return null;
  const verdicts = [...new Set(cases.map(({ verdict }) => verdict))].join(', ');
  return finding(
    'verify/not-required',
    { file: seen.submission.path },
    {
      cases: rule.cases ?? 'all',
      required: wanted.join(' or '),
      rule: ruleInWords(rule),
      saw: verdicts === '' ? 'there is none' : `all got ${verdicts}`,
    },
  );
}

/** In the older formats the first test that fails says what the whole is. */
function overall({ rule, seen, cases }: About): Finding | null {
  const { overall: wanted } = rule;
  if (wanted === null || rule.permitted !== null) return null;
  const first = cases.find(({ verdict }) => verdict !== 'AC');
  const verdict = first?.verdict ?? 'AC';
  if (allows(wanted, verdict)) return null;
  const where =
    first === undefined
      ? ''
      : ` in ${first.test.name}${first.reason === '' ? '' : ` (${first.reason})`}`;
  const { folder } = seen.submission;
  return finding(
    'verify/overall',
    { file: seen.submission.path },
    { verdict, where, wanted: wanted.join(' or '), folder, repair: repairOf(folder) },
  );
}

function score({ rule, seen }: About): Finding | null {
  const value = rule.cases === null ? seen.score : seen.scoreOf(rule.cases);
  if (value === null) return null;
  const file = seen.submission.path;
  if (rule.isPartial && !(value > 0 && value < (seen.mostScore ?? Infinity))) {
    const wanted = `more than 0 and less than ${seen.mostScore ?? 'all'}`;
    return finding('verify/score', { file }, { score: value, wanted, rule: '' });
  }
  if (rule.score === null) return null;
  const [least, most] = rule.score;
  if (value >= least - tiny && value <= most + tiny) return null;
  const wanted = least === most ? String(least) : `${least} to ${most}`;
  return finding('verify/score', { file }, { score: value, wanted, rule: ruleInWords(rule) });
}

function message({ rule, seen, cases }: About): Finding | null {
  const { message: wanted } = rule;
  if (wanted === null || wanted === '') return null;
  if (cases.some(({ judgeMessage }) => judgeMessage?.includes(wanted) === true)) return null;
  return finding('verify/message', { file: seen.submission.path }, { message: wanted });
}

function allows(wanted: readonly FormatVerdict[], verdict: CaseVerdict): boolean {
  const one = inFormat(verdict);
  return one !== null && wanted.includes(one);
}

function told({ verdict, reason }: Seen): string {
  return reason === '' ? verdict : `${verdict} (${reason})`;
}

function ruleInWords({ submissions, cases, isDefault }: Rule): string {
  if (isDefault) return ` in ${submissions}`;
  return ` by the rule ${submissions}${cases === null ? '' : ` for ${cases}`}`;
}

function repairOf(folder: string): string {
  return folder === 'accepted'
    ? 'Mend the submission, or the test.'
    : 'Mend the submission, or move it to where it belongs.';
}

const tiny = 1e-6;
