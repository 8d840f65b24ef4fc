/** Runs an untrusted command within limits, and says what it held and what came of it. */
export { bwrapDriver, type BwrapOptions } from './bwrap/bwrap.ts';
export { chooseDriver, probeDrivers, type DriverProbe, type GuaranteeProbe } from './probe.ts';
export { plainDriver } from './plain/plain.ts';
export type {
  Captured,
  Command,
  Driver,
  End,
  Guarantees,
  Limits,
  Mount,
  Outcome,
  Slot,
  SlotSpec,
} from './sandbox.ts';
