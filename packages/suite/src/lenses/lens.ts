/** What all lenses share: the form of a check, and the tools that every proof is given. */
import type { Lens } from '@seaworthy/core';
import { startedServer } from '../faults/started-server.ts';
import { gather, type People } from '../person.ts';
import type { Join } from '../project.ts';
import type { Scene } from '../scene.ts';
import type { Values } from '../values.ts';
import { forAny, type ForAnyOptions } from '../tools/for-any.ts';
import { forEach, type Case } from '../tools/for-each.ts';
import { within } from '../tools/within.ts';

/**
 * On which server a check stands. `shared`: on one that others of this kind use, too. `in turn`: on one that only checks
 * of this kind have used, which break it and put it right again. `own`: on one that holds nothing.
 * After a check that broke, the next one never finds what that left.
 */
export type Sharing = 'shared' | 'in turn' | 'own';

/** A check as a stage holds it: a claim, a proof and a hint, seen through a lens. */
export interface Check {
  readonly lens: Lens;
  readonly claim: string;
  readonly hint: string;
  readonly sharing: Sharing;
  /** The key of a check of the same stage without which this one says nothing. */
  readonly needs: string | undefined;
  /** How many instances of the server serve it, behind one address. */
  readonly instances: 1 | 2;
  /** Whether it uses a browser, which takes a moment to start. */
  readonly browser: boolean;
  /** Runs the proof. It returns when the claim holds, and throws ClaimBroken when it does not. */
  prove(scene: Scene, join: Join | undefined): Promise<void>;
}

/** What an author may say of a check beside its claim, proof and hint. */
export interface CheckOptions {
  /** The key of a check of the same stage: when that is broken, this one is blocked by it. */
  readonly needs?: string;
  /** Two instances behind one address that share a database and a DATA_DIR; what they hold already may be there. */
  readonly instances?: 2;
  /** The proof uses `page`: where it is sure to come, the browser is started ahead of it. */
  readonly browser?: true;
}

/** The tools that every lens gives. */
export interface CommonTools extends People {
  /** Tries a proof with many seeded values; a failing one is made as small as possible. */
  forAny<T>(
    values: Values<T>,
    proof: (value: T) => Promise<unknown>,
    options?: ForAnyOptions,
  ): Promise<void>;
  /** Tries a proof with each case of a table; failures of one cause are told once. */
  forEach<T>(
    cases: readonly Case<T>[],
    proof: (value: T, name: string) => Promise<unknown>,
  ): Promise<void>;
  /** The text with a tail that nobody else uses, so that checks that share a server never meet. */
  unique(text: string): string;
  /** Leaves a remark unless it holds: something that should be better and breaks nothing. */
  should(holds: boolean, better: string): void;
  /** Repeats a proof until it holds; broken if it does not within so many milliseconds. For recoveries. */
  within(ms: number, proof: () => Promise<unknown>): Promise<void>;
  /** Skips the check where the server was not started by us with nothing in it. */
  needsFreshServer(): void;
  /** A whole number of this run's seed, both ends included. */
  random(low: number, high: number): number;
}

/** A proof: an async function of the tools that its lens gives. */
type Proof<Tools> = (tools: Tools) => Promise<unknown>;

/** The function by which an author writes a check of one lens. */
export type LensFunction<Tools> = (
  claim: string,
  proof: Proof<Tools>,
  hint: string,
  options?: CheckOptions,
) => Check;

/** Makes the function of one lens. The lens is the capability: a proof can use only what `tools` gives. */
export function lensFunction<Tools>(
  lens: Lens,
  sharing: Sharing,
  tools: (scene: Scene) => Tools,
): LensFunction<Tools & CommonTools> {
  return (claim, proof, hint, options = {}) => ({
    lens,
    claim,
    hint,
    sharing,
    needs: options.needs,
    instances: options.instances ?? 1,
    browser: options.browser ?? false,
    async prove(scene, join) {
      await proof({ ...commonTools(scene, join), ...tools(scene) });
    },
  });
}

function commonTools(scene: Scene, join: Join | undefined): CommonTools {
  return {
    ...gather(scene, join),
    forAny: (values, proof, options) => forAny(scene, values, proof, options),
    forEach: (cases, proof) => forEach(scene, cases, proof),
    unique: (words) => `${words} ${scene.random.between(0x100000, 0xffffff).toString(16)}`,
    should: (holds, better) => (holds ? undefined : scene.remark(better)),
    within: (ms, proof) => within(scene, ms, proof),
    needsFreshServer: () => void startedServer(scene),
    random: (low, high) => scene.random.between(low, high),
  };
}
