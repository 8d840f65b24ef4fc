/** The seven questions that a check can ask of a server. */

/** Every lens, in the order in which reports list them. */
export const lenses = [
  'behaviour',
  'bad input',
  'durability',
  'concurrency',
  'security',
  'performance',
  'operations',
] as const;

/** One of the seven ways to look at a server. */
export type Lens = (typeof lenses)[number];

/** What each lens asks, in the words that a learner reads. */
export const lensQuestions: Readonly<Record<Lens, string>> = {
  behaviour: 'Does it keep its HTTP contract?',
  'bad input': 'Whatever arrives, is the answer a clear refusal, and is it still standing?',
  durability: 'Is everything it acknowledged still there after kill -9?',
  concurrency: 'Do races lose, double or tear anything?',
  security: 'Can anyone read, change or run what is not theirs?',
  performance: 'Does it stay fast under load, and does its work grow only as it must?',
  operations: 'Can it be deployed, drained, restarted and watched without anyone noticing?',
};
