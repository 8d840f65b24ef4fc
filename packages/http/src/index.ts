/** A client that sends and records requests, the contract that answers are held against, and scripts that repeat it all. */
export { jsonOf, keepBody, wholeBody } from './body.ts';
export { openClient, type ClientOptions, type HttpClient, type Prepared } from './client.ts';
export { defaultLimits, type Limits } from './limits.ts';
export type { RequestSpec } from './request.ts';
export type { SlowOptions } from './slow.ts';
export type { Breach } from './contract/breach.ts';
export { readContract, type Contract } from './contract/contract.ts';
export type { ContractOperation } from './contract/operations.ts';
export { curlOf } from './script/curl.ts';
export {
  replayScript,
  type ReplayOptions,
  type ScriptAct,
  type ScriptStep,
} from './script/replay.ts';
