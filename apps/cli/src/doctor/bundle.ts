/** What a bug report needs, as one document, without what nobody wants to send. */
import { arch, platform, release } from 'node:os';
import type { Exchange, RunEvent } from '@seaworthy/core';
import type { LearnerState } from '../settings/seaworthy-json.ts';
import { version } from '../version.ts';
import type { Finding } from './finding.ts';
import type { Mask } from './masks.ts';

/** The version of the document's form; within one version members are only added. */
const bundleVersion = 1;

/** What a bundle is made of. */
export interface BundleParts {
  readonly findings: readonly Finding[];
  readonly state: LearnerState | null;
  readonly events: readonly RunEvent[];
  /** What could not be read, with its code. */
  readonly problems: readonly string[];
  /** The variables that are set here, of those whose names may be told. */
  readonly variables: readonly string[];
  /** When it is made, RFC 3339. */
  readonly at: string;
}

/** The document; every text in it has gone through the mask. */
export function bundleOf(parts: BundleParts, mask: Mask): object {
  const { findings, state, events, problems, variables, at } = parts;
  return {
    seaworthyBundle: bundleVersion,
    at,
    versions: {
      seaworthy: version,
      node: process.versions.node,
      platform: platform(),
      release: release(),
      arch: arch(),
    },
    variables,
    findings: mask.value(findings),
    seaworthyJson: state === null ? null : mask.value(stateOf(state)),
    problems: mask.value(problems),
    lastRun: mask.value(eventsOf(events)),
  };
}

/** The members that we know; of others only the names. */
function stateOf(state: LearnerState): object {
  const known = ['format', 'project', 'build', 'root', 'language', 'progress', 'hints'];
  const members = Object.entries(state);
  return {
    ...Object.fromEntries(members.filter(([name]) => known.includes(name))),
    otherMembers: members.map(([name]) => name).filter((name) => !known.includes(name)),
  };
}

/** The exchanges of checks that hold say nothing of a mistake, and what others keep in a server of theirs is theirs. */
function eventsOf(events: readonly RunEvent[]): readonly RunEvent[] {
  const target = events.find((event) => event.type === 'run-started')?.target ?? '';
  const isOthers = /^https?:/i.test(target);
  const held = new Set(
    events.flatMap((event) =>
      event.type === 'check-ended' && event.verdict.kind === 'holds' ? [event.check] : [],
    ),
  );
  let exchanges = 0;
  return events.flatMap((event): RunEvent[] => {
    if (event.type !== 'exchange') return [event];
    exchanges += 1;
    if (held.has(event.check) || exchanges > mostExchanges) return [];
    return [{ ...event, exchange: shortened(event.exchange, isOthers ? 0 : keptText) }];
  });
}

/** The same with bodies of at most so many characters. */
function shortened(exchange: Exchange, length: number): Exchange {
  const { request, answer } = exchange;
  const cut = (body: NonNullable<Exchange['request']['body']>): typeof body => ({
    text: body.text.slice(0, length),
    bytes: body.bytes,
    truncated: body.truncated || body.text.length > length,
  });
  return {
    ...exchange,
    request: { ...request, body: request.body === null ? null : cut(request.body) },
    answer: answer === null ? null : { ...answer, body: cut(answer.body) },
  };
}

const keptText = 2000;
const mostExchanges = 2000;
