/** Starts a server from its Procfile as production would, waits until it is ready, breaks it, and leaves nothing behind. */
export {
  startFleet,
  type Fleet,
  type FleetOptions,
  type FleetState,
  type Instance,
  type Replacement,
} from './fleet.ts';
export { buildServer, type BuildOptions } from './build.ts';
export { keepServer, type KeepOptions, type KeptServer } from './kept-server.ts';
export { planServer, type PlanOptions, type ServerPlan } from './plan.ts';
export { isFree as isPortFree, reservePort, type ReservedPort } from './port.ts';
export { startServer } from './server.ts';
export type {
  IncompleteStart,
  RunningServer,
  ServerState,
  ServerStopReport,
  StartOptions,
} from './running-server.ts';
export type { ServerLogLine } from './server-log.ts';
