/** The words that all packages share. Pure: no input or output, no clock, no randomness. */
export * from './card.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './exchange.ts';
export * from './judging.ts';
export * from './lens.ts';
export * from './load.ts';
export * from './messages.ts';
export * from './shell-word.ts';
export * from './verdict.ts';
