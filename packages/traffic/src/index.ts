/** Sends load as users do, whether the answers come or not, and routes it to the instances of a server. */
export { startLoad, type RunningLoad } from './load.ts';
export type { LoadPlan, LoadRequest } from './load-plan.ts';
export type { Phase } from './pace.ts';
export { openRouter, type Router, type RouterOptions } from './router.ts';
export { instanceHeader, type RoutedFailure } from './router-messages.ts';
