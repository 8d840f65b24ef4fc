/** Reads problem packages, runs programs against their tests, and proves the packages themselves. */
export { findingCodes, findingText, type Finding, type FindingCode } from './findings.ts';
export { judge, type JudgeRequest } from './judge.ts';
export { languages } from './languages/all.ts';
export type { Language } from './languages/language.ts';
export { findToolchainFor, isToolchain, type MissingToolchain } from './languages/toolchain.ts';
export { openPackage, type OpenedPackage } from './package/open-package.ts';
export { readPackage, type PackageRead } from './package/read-package.ts';
export { writePackage } from './package/write-package.ts';
export {
  measureComplexity,
  type ComplexityRequest,
  type ComplexityVerdict,
} from './complexity/complexity.ts';
export { allCases, nameOf, type Problem, type Program } from './problem.ts';
export { readProgram } from './program.ts';
export {
  isScenario,
  type Ran,
  type RunOptions,
  type Scenario,
  type Scene,
} from './scenario/scenario.ts';
export { KeptLimits } from './run/kept-limits.ts';
export { scaledLimit, type TimeLimit } from './run/time-limit.ts';
export { Turns } from './run/workshop.ts';
export {
  verifyPackage,
  type Verification,
  type VerifiedSubmission,
  type VerifyProgress,
} from './verify/verify-package.ts';
