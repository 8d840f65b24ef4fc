/** What is expected of a submission by the folder in which it lies, in each version of the format. */
import type { Format, FormatVerdict, Rule } from '../problem.ts';
import type { SubmissionEntry } from './rules.ts';

/** A rule about which nothing is said. */
export const emptyRule: Omit<Rule, 'submissions'> = {
  cases: null,
  permitted: null,
  required: null,
  overall: null,
  score: null,
  isPartial: false,
  message: null,
  bounds: null,
  isDefault: false,
};

/**
 * The rules of the folders. An entry of `submissions.yaml` with the very name of a folder takes its rule's place, key by
 * key; its rules for some of the cases come on top.
 */
export function defaultRules(format: Format, entries: readonly SubmissionEntry[]): readonly Rule[] {
  const folders = format.startsWith('legacy') ? oldFolders : newFolders;
  return Object.entries(folders).flatMap(([folder, expected]) => {
    const rule: Rule = { ...emptyRule, ...expected, submissions: folder, isDefault: true };
    const own = entries.filter(({ pattern }) => pattern === folder).flatMap(({ rules }) => rules);
    const whole = own.find(({ cases }) => cases === null);
    return [
      whole === undefined ? rule : overridden(rule, whole),
      ...own.filter(({ cases }) => cases !== null),
    ];
  });
}

function overridden(rule: Rule, by: Rule): Rule {
  return {
    ...rule,
    permitted: by.permitted ?? rule.permitted,
    required: by.required ?? rule.required,
    score: by.score ?? rule.score,
    message: by.message ?? rule.message,
    bounds: by.bounds ?? rule.bounds,
    isDefault: false,
  };
}

type Expected = Partial<Omit<Rule, 'submissions' | 'isDefault'>>;

const verdicts = (...some: FormatVerdict[]): readonly FormatVerdict[] => some;

const newFolders: Readonly<Record<string, Expected>> = {
  accepted: { permitted: verdicts('AC') },
  rejected: { required: verdicts('RTE', 'TLE', 'WA') },
  wrong_answer: { permitted: verdicts('AC', 'WA'), required: verdicts('WA') },
  time_limit_exceeded: { permitted: verdicts('AC', 'TLE'), required: verdicts('TLE') },
  run_time_error: { permitted: verdicts('AC', 'RTE'), required: verdicts('RTE') },
  brute_force: {
    permitted: verdicts('AC', 'RTE', 'TLE'),
    required: verdicts('RTE', 'TLE'),
    bounds: 'none',
  },
};

/** The older formats stop at the first failure, and what it is decides. */
const oldFolders: Readonly<Record<string, Expected>> = {
  accepted: { permitted: verdicts('AC'), overall: verdicts('AC'), bounds: 'lower' },
  partially_accepted: { isPartial: true, bounds: 'lower' },
  wrong_answer: { overall: verdicts('WA') },
  time_limit_exceeded: { overall: verdicts('TLE'), bounds: 'upper' },
  run_time_error: { overall: verdicts('RTE') },
  rejected: { overall: verdicts('WA', 'TLE', 'RTE') },
};
