/** Holds one answer against the contract: a must breaks the claim, a should leaves a remark. */
import { ClaimBroken, type ContractLine, type Exchange } from '@seaworthy/core';
import type { Breach } from '@seaworthy/http';
import type { Scene } from './scene.ts';

/** What the contract says of one answer. */
export interface ContractOpinion {
  /** The contract's line for a place of the answer, to be spread into a broken claim. */
  lineFor(at: string): { contract?: ContractLine };
  /** Whether it left a remark on the status itself. */
  readonly remarksOnStatus: boolean;
  /** Throws if the answer breaks a must. */
  throwIfBroken(): void;
}

/** Judges an answer by the contract. Each should becomes a remark at once. */
export async function heldAgainstContract(
  scene: Scene,
  exchange: Exchange,
): Promise<ContractOpinion> {
  const breaches = await scene.contract.judge(exchange);
  for (const breach of breaches) {
    if (breach.level === 'should') scene.remark(remarkText(exchange, breach), breach.line);
  }
  return {
    remarksOnStatus: breaches.some(({ at, level }) => at === 'status' && level === 'should'),
    lineFor(at) {
      const line =
        breaches.find((breach) => breach.at === at)?.line ??
        (exchange.operation === null ? undefined : scene.contract.lineOf(exchange.operation));
      return line === undefined ? {} : { contract: line };
    },
    throwIfBroken() {
      const must = breaches.filter((breach) => breach.level === 'must');
      const [first] = must;
      if (first === undefined) return;
      throw new ClaimBroken({
        expected: `${exchange.operation ?? 'the answer'} answers with ${first.expected} in ${first.at}`,
        saw: `${first.saw} in ${first.at}`,
        differences: must.map(({ at, expected, saw }) => ({ at, expected, saw })),
        contract: first.line,
        exchanges: [exchange.number],
      });
    },
  };
}

function remarkText(exchange: Exchange, { at, expected, saw }: Breach): string {
  const operation = exchange.operation ?? exchange.request.method;
  const status = exchange.answer?.status ?? 0;
  // So that nobody takes the title of an error for the title of a thing.
  const name = status >= 400 && at !== 'status' ? `${operation} (${status})` : operation;
  if (saw === 'no such header') return `${name} answers without ${expected}; better is with it.`;
  // A page of HTML is told in one line.
  const found = saw.replace(/\s+/g, ' ').trim();
  return `${name} answers with ${found} in ${at}; better is ${expected}.`;
}
