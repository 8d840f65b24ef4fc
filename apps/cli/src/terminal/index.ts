/** Where a run is shown while it goes on. */
export { liveTerminal } from './live-terminal.ts';
export type { LiveTerminal } from './live-terminal.ts';
export { paintedPage } from './painted-page.ts';
export type { TerminalStream } from './stream.ts';
export { modeOf } from './mode.ts';
export type { ModeFlags, OutputStream } from './mode.ts';
