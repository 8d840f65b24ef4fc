/** The authoring API: everything that a project's checks are written with. */
export { badInput } from './lenses/bad-input.ts';
export { behaviour } from './lenses/behaviour.ts';
export { concurrency } from './lenses/concurrency.ts';
export { durability } from './lenses/durability.ts';
export { operations } from './lenses/operations.ts';
export { performance } from './lenses/performance.ts';
export { security } from './lenses/security.ts';
export type { Check, CheckOptions, CommonTools, Sharing } from './lenses/lens.ts';
export { stage, type StageChecks } from './stage.ts';
export {
  place,
  project,
  strangePlace,
  type Join,
  type Place,
  type ProjectDefinition,
} from './project.ts';
export { gather, RawBody, type People, type Person, type Where } from './person.ts';
export { judge, requestText, type HeaderShape } from './judge.ts';
export type { Request } from './request.ts';
export { fitOf, outcomeText, type Outcome, type Status } from './outcome.ts';
export {
  a,
  describe,
  matchShape,
  shortened,
  type ListMatcher,
  type Matcher,
  type Shape,
  type ShapeOf,
} from './shape.ts';
export { anyJson, hostileJson, integer, text, type Values } from './values.ts';
export { notBoolean, notInteger, notText, strangeIds, unreadableBodies } from './hostile.ts';
export { broken, ms, seconds, times } from './say.ts';
export { seededRandom, type Random } from './random.ts';
export type { Act, Happening, Scene } from './scene.ts';
export type { Case } from './tools/for-each.ts';
export type { Crash, CrashOptions, History } from './tools/crash.ts';
export {
  cutDatabase,
  refuseDatabase,
  slowCommit,
  slowDatabase,
  swallowCommits,
} from './faults/database.ts';
export { kill, stop, type Fault } from './faults/fault.ts';
export { pause } from './faults/pause.ts';
export { restart } from './faults/restart.ts';
