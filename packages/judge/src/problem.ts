/**
 * A problem as the judge sees it: one model, whatever version of the format its package is written in.
 * The format is that of Kattis: https://www.kattis.com/problem-package-format/spec/2025-09.html
 */
import type { PackageTree } from './package/package-tree.ts';
import type { Scenario } from './scenario/scenario.ts';

/** The versions that are read. The newest one is written. */
export const formats = ['legacy', 'legacy-icpc', '2023-07-draft', '2023-07', '2025-09'] as const;

export type Format = (typeof formats)[number];

/** A problem package, read and found to be well-formed. */
export interface Problem {
  readonly tree: PackageTree;
  readonly format: Format;
  readonly metadata: Metadata;
  readonly isScoring: boolean;
  readonly isInteractive: boolean;
  readonly limits: ProblemLimits;
  readonly statements: readonly Statement[];
  readonly sample: TestGroup | null;
  readonly secret: TestGroup;
  readonly extras: readonly ExtraCase[];
  readonly inputValidators: readonly Program[];
  /** Null: the built-in one. */
  readonly outputValidator: Program | null;
  /** Where an input and an answer are not enough; null in every package that other judges can read, too. */
  readonly scenario: Scenario | null;
  /** Folder of files that are added to submissions, by the code of the language, or `default`. */
  readonly include: ReadonlyMap<string, readonly ProgramFile[]>;
  readonly submissions: readonly Submission[];
  readonly rules: readonly Rule[];
}

/** What is said about a problem. */
export interface Metadata {
  /** By the code of the language: `en`. */
  readonly names: ReadonlyMap<string, string>;
  readonly uuid: string | null;
  readonly version: string | null;
  readonly license: string;
  readonly rightsOwner: string | null;
  /** As it stands in the package, in the form of 2025-09; null where it is not said. */
  readonly credits: unknown;
  readonly source: unknown;
  readonly embargoUntil: string | null;
  readonly keywords: readonly string[];
  /** Codes of languages, or null for all. */
  readonly languages: readonly string[] | null;
  readonly canWriteFiles: boolean;
  readonly constants: ReadonlyMap<string, string>;
}

/** What submissions and validators may use. */
export interface ProblemLimits {
  /** What the package says; null where the limit is inferred. */
  readonly timeLimitSeconds: number | null;
  readonly timeResolutionSeconds: number;
  readonly acceptedToLimit: number;
  readonly limitToExceeded: number;
  readonly memoryBytes: number;
  readonly outputBytes: number;
  readonly codeBytes: number;
  readonly compileMs: number;
  readonly compileMemoryBytes: number;
  readonly validationMs: number;
  readonly validationMemoryBytes: number;
  readonly validationOutputBytes: number;
}

/** One statement of the problem, in one language. */
export interface Statement {
  readonly language: string;
  readonly file: string;
  readonly kind: 'md' | 'tex' | 'pdf';
}

/** How the scores of a group come together. */
export type Aggregation = 'pass-fail' | 'sum' | 'min';

/** `sample`, `secret`, or a group below `secret`. */
export interface TestGroup {
  readonly name: string;
  readonly cases: readonly TestCase[];
  readonly groups: readonly TestGroup[];
  readonly aggregation: Aggregation;
  /** Null: unbounded. */
  readonly maxScore: number | null;
  /** Groups that must be passed before this one is run. */
  readonly requires: readonly string[];
  /** Whether judging of the group ends at the first test that fails. */
  readonly stopsAtFailure: boolean;
}

/** One test. */
export interface TestCase {
  /** Relative to `data`, without ending: `secret/group1/01`. */
  readonly name: string;
  /** Paths in the package. */
  readonly input: string;
  readonly answer: string;
  /** Files that lie beside the program while it runs. */
  readonly files: readonly ProgramFile[];
  readonly args: readonly string[];
  readonly inputValidatorArgs: ValidatorArgs;
  readonly outputValidatorArgs: readonly string[];
  readonly hasFullFeedback: boolean;
  readonly hint: string | null;
  readonly description: string | null;
  /** What it is worth at most; null: unbounded. Meaningless where the problem is not scoring. */
  readonly maxScore: number | null;
}

/** For each input validator, or by the names of some. */
export type ValidatorArgs = readonly string[] | ReadonlyMap<string, readonly string[]>;

/** The arguments for the input validator with this name. */
export function argsFor(args: ValidatorArgs, name: string): readonly string[] {
  return 'get' in args ? (args.get(name) ?? []) : args;
}

/** A case that is there to test the validators. */
export interface ExtraCase {
  readonly kind: 'invalid_input' | 'invalid_output' | 'valid_output';
  readonly name: string;
  readonly input: string;
  /** Null for invalid inputs. */
  readonly answer: string | null;
  readonly output: string | null;
  readonly files: readonly ProgramFile[];
  readonly args: readonly string[];
  readonly inputValidatorArgs: ValidatorArgs;
  readonly outputValidatorArgs: readonly string[];
}

/** A file of a program, with its path relative to the program's folder. */
export interface ProgramFile {
  readonly name: string;
  /** Path in the package, for messages. */
  readonly path: string;
  /** Where it lies on disk. */
  readonly location: string;
  readonly bytes: number;
  readonly isExecutable: boolean;
}

/** Source text that can be compiled and run. */
export interface Program {
  /** The name of its file or folder. */
  readonly name: string;
  /** Path in the package, or wherever a learner's program lies. */
  readonly path: string;
  readonly files: readonly ProgramFile[];
}

/** A program in `submissions/`. */
export interface Submission extends Program {
  /** The folder that says what is expected: `wrong_answer`. */
  readonly folder: string;
  readonly language: string | null;
  readonly entrypoint: string | null;
}

/** The verdicts that the format knows. */
export type FormatVerdict = 'AC' | 'WA' | 'TLE' | 'RTE';

/** What is asked of submissions, for some of the test cases. */
export interface Rule {
  readonly submissions: string;
  /** Pattern of cases and groups; null: all. */
  readonly cases: string | null;
  readonly permitted: readonly FormatVerdict[] | null;
  readonly required: readonly FormatVerdict[] | null;
  /** The verdict on the whole submission, as the older formats ask for it. */
  readonly overall: readonly FormatVerdict[] | null;
  readonly score: readonly [number, number] | null;
  /** The score must be less than the greatest one. */
  readonly isPartial: boolean;
  readonly message: string | null;
  readonly bounds: TimeBounds | null;
  /** Whether the format gives it for the folder, and no file of the package says it. */
  readonly isDefault: boolean;
}

/** Whether a rule's submissions bound the time limit; null in a rule: as its verdicts tell. */
export type TimeBounds = 'lower' | 'upper' | 'none';

/** The cases of a group and of the groups below it, in the order of judging. */
export function casesOf(group: TestGroup): readonly TestCase[] {
  return [...group.cases, ...group.groups.flatMap(casesOf)];
}

/** The groups that are judged, in their order. */
export function topGroups(problem: Problem): readonly TestGroup[] {
  return problem.sample === null ? [problem.secret] : [problem.sample, problem.secret];
}

/** All cases of a problem, in the order of judging. */
export function allCases(problem: Problem): readonly TestCase[] {
  return topGroups(problem).flatMap(casesOf);
}

/** The name to show: the English one, or the first. */
export function nameOf({ metadata, tree }: Problem): string {
  const first = [...metadata.names.values()][0];
  return metadata.names.get('en') ?? first ?? tree.root.split('/').at(-1) ?? '';
}
