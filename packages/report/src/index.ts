/** Readers of the event stream: pure functions from events to text. No input or output, no clock. */
export { renderCard } from './card.ts';
export type { CardOptions } from './card-options.ts';
export {
  compareExchanges,
  differs,
  pairExchanges,
  type Comparison,
  type ComparisonReport,
  type ComparisonSubject,
  type ExchangePair,
} from './compare/comparison.ts';
export { comparisonJson } from './compare/json.ts';
export { comparisonLines } from './compare/lines.ts';
export { comparisonHtml } from './compare/page.ts';
export { phrasesOfComparison } from './compare/phrases.ts';
export { demoRun } from './demo-run.ts';
export { keptReportLine } from './ending.ts';
export { escapeForTerminal, escapeJson, escapeLines } from './escape.ts';
export { classroomResults } from './exporters/classroom.ts';
export { ctrfReport } from './exporters/ctrf.ts';
export { exercismResults } from './exporters/exercism.ts';
export { githubAnnotations } from './exporters/github.ts';
export { githubSummary, githubSummaryBytes } from './exporters/github-summary.ts';
export { tapReport } from './exporters/tap.ts';
export { htmlReport } from './html.ts';
export { jsonReport, jsonReportVersion, ndjsonLine, outcomeInWords } from './json.ts';
export type { JsonCheck, JsonReport, JsonStage } from './json.ts';
export { junitReport } from './junit.ts';
export { cells, duration, wrap } from './layout.ts';
export { phrases } from './phrases.ts';
export type { Moment, TerminalOptions, TerminalReader } from './reader.ts';
export { renderCheckList } from './rows.ts';
export { numberChecks } from './run.ts';
export type { CheckCounts, FailureStatus, PathStatus, StageStatus } from './status.ts';
export { statusJson } from './status-json.ts';
export { statusLines } from './status-lines.ts';
export { terminalReader } from './terminal.ts';
export { outcomeOf, signOf, spinner, themeOf, widthOf } from './theme.ts';
export type { Look, Outcome, Theme } from './theme.ts';
