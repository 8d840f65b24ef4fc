/** Finds the submissions of a package, and what is expected of them: by their folders, and by `submissions.yaml`. */
import { finding, type Finding } from '../findings.ts';
import { isLanguageCode } from '../languages/codes.ts';
import type { Format, Rule, Submission } from '../problem.ts';
import { defaultRules } from './default-rules.ts';
import { matches, patternProblem } from './globs.ts';
import { allowedName, type PackageTree } from './package-tree.ts';
import { programAt } from './programs.ts';
import { readRules, type SubmissionEntry } from './rules.ts';

/** Submissions, and what is asked of them. */
export interface SubmissionsRead {
  readonly submissions: readonly Submission[];
  readonly rules: readonly Rule[];
}

/** What reading needs to know. */
export interface SubmissionContext {
  readonly tree: PackageTree;
  readonly format: Format;
  readonly findings: Finding[];
  /** The names of cases and groups, relative to `data`. */
  readonly caseNames: readonly string[];
}

/** Reads `submissions/`. */
export function readSubmissions(context: SubmissionContext): SubmissionsRead {
  const { tree, format, findings } = context;
  const file = 'submissions/submissions.yaml';
  const found = foundSubmissions(context);
  const isOld = format.startsWith('legacy');
  const entries = !isOld && tree.isFile(file) ? readRules(tree, file, context) : [];
  checkPatterns(entries, found, context);
  const rules = [
    ...defaultRules(format, entries),
    ...entries
      .filter((entry) => !isFolderName(entry.pattern, format))
      .flatMap((entry) => entry.rules),
  ];
  if (!found.some(({ folder }) => folder === 'accepted')) {
    findings.push(finding('submission/no-accepted', { file: 'submissions/accepted' }));
  }
  findUnexpected(found, rules, findings);
  return { submissions: found.map((one) => withEntries(one, entries)), rules };
}

function isFolderName(pattern: string, format: Format): boolean {
  return defaultRules(format, []).some((rule) => rule.submissions === pattern);
}

function foundSubmissions({ tree, findings }: SubmissionContext): readonly Submission[] {
  if (tree.isFile('submissions')) {
    findings.push(
      finding(
        'package/folder-expected',
        { file: 'submissions' },
        { content: 'folders of programs' },
      ),
    );
  }
  return tree.namesIn('submissions').flatMap((folder) => {
    const path = `submissions/${folder}`;
    if (folder === 'submissions.yaml') return [];
    if (tree.isFile(path)) {
      findings.push(finding('submission/not-a-folder', { file: path }));
      return [];
    }
    return tree
      .namesIn(path)
      .filter((name) => !/^README|\.(?:md|txt)$/i.test(name))
      .map((name) => ({
        ...programAt(tree, `${path}/${name}`),
        folder,
        language: null,
        entrypoint: null,
      }));
  });
}

function withEntries(submission: Submission, entries: readonly SubmissionEntry[]): Submission {
  const path = submission.path.slice('submissions/'.length);
  const mine = entries.filter(({ pattern }) => matches(pattern, path));
  return {
    ...submission,
    language: mine.map(({ language }) => language).findLast((one) => one !== null) ?? null,
    entrypoint: mine.map(({ entrypoint }) => entrypoint).findLast((one) => one !== null) ?? null,
  };
}

function checkPatterns(
  entries: readonly SubmissionEntry[],
  found: readonly Submission[],
  { findings, caseNames }: SubmissionContext,
): void {
  const paths = found.map(({ path }) => path.slice('submissions/'.length));
  for (const entry of entries) {
    const { pattern, place } = entry;
    checkPattern({ pattern, what: 'submission', paths, place, findings });
    for (const { cases } of entry.rules) {
      if (cases !== null)
        checkPattern({
          pattern: cases,
          what: 'test case or group',
          paths: caseNames,
          place,
          findings,
        });
    }
    if (entry.language !== null && !isLanguageCode(entry.language)) {
      const known = 'codes such as python3, java, cpp';
      const at = { ...place, key: `${pattern}.language` };
      findings.push(finding('yaml/not-one-of', at, { found: `"${entry.language}"`, known }));
    }
    const { entrypoint } = entry;
    if (entrypoint !== null && !entrypoint.split('/').every((part) => allowedName.test(part))) {
      const at = { ...place, key: `${pattern}.entrypoint` };
      findings.push(
        finding('yaml/wrong-type', at, {
          found: `"${entrypoint}"`,
          wanted: 'the name of a file or a class',
        }),
      );
    }
  }
}

function checkPattern(about: {
  readonly pattern: string;
  readonly what: string;
  readonly paths: readonly string[];
  readonly place: { readonly file: string; readonly line: number | null };
  readonly findings: Finding[];
}): void {
  const { pattern, what, paths, findings } = about;
  const place = { ...about.place, key: pattern };
  const problem = patternProblem(pattern);
  if (problem !== null) {
    findings.push(finding('submission/bad-pattern', place, { pattern, problem }));
  } else if (!paths.some((path) => matches(pattern, path))) {
    findings.push(finding('submission/pattern', place, { pattern, what }));
  }
}

/** A folder about which nothing is said holds programs that nobody runs: that must not be silent. */
function findUnexpected(
  found: readonly Submission[],
  rules: readonly Rule[],
  findings: Finding[],
): void {
  const silent = new Set(
    found
      .filter(
        ({ path }) =>
          !rules.some((rule) => matches(rule.submissions, path.slice('submissions/'.length))),
      )
      .map(({ folder }) => folder),
  );
  for (const folder of silent) {
    findings.push(
      finding('submission/unknown-folder', { file: `submissions/${folder}` }, { folder }),
    );
  }
}
