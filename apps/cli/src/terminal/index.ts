/** Where a run is shown while it goes on. */
export { liveTerminal } from './live-terminal.ts';
export type { LiveTerminal, TerminalStream } from './live-terminal.ts';
export { modeOf } from './mode.ts';
export type { ModeFlags, OutputStream } from './mode.ts';
