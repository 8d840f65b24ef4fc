/** Readers of the event stream: pure functions from events to text. No input or output, no clock. */
export { renderCard } from './card.ts';
export type { CardOptions } from './card-options.ts';
export { demoRun } from './demo-run.ts';
export { keptReportLine } from './ending.ts';
export { escapeForTerminal, escapeJson, escapeLines } from './escape.ts';
export { htmlReport } from './html.ts';
export { jsonReport, jsonReportVersion, ndjsonLine, outcomeInWords } from './json.ts';
export type { JsonCheck, JsonReport, JsonStage } from './json.ts';
export { junitReport } from './junit.ts';
export { cells, duration, wrap } from './layout.ts';
export type { Moment, TerminalOptions, TerminalReader } from './reader.ts';
export { renderCheckList } from './rows.ts';
export { numberChecks } from './run.ts';
export { terminalReader } from './terminal.ts';
export { signOf, spinner, themeOf } from './theme.ts';
export type { Look, Outcome, Theme } from './theme.ts';
