/** The texts that `seaworthy new exercise` begins its files with, English: each hole says what goes in. */
import { hole } from '@seaworthy/content';

const metadata = (name: string, uuid: string): string => `problem_format_version: 2025-09
name: ${name}
uuid: ${uuid}
type: pass-fail
credits: { authors: Seaworthy }
rights_owner: Seaworthy
license: cc by-sa
keywords: ['${hole} what it is about']
`;

const statement = `${hole} the task, in at most 150 words: what somebody who runs a server needs, and what exactly is asked.

## Input

${hole} each line of the input, with the bounds of each number.

## Output

${hole} each line of the output.
`;

const hints = `# Hints

1. ${hole} a question that leads to the idea?
2. ${hole} a pointer to the idea, and to what it is called.
3. ${hole} the outline of a solution.
`;

const debrief = `${hole} in 150 to 300 words: why it works and what it costs, the mistakes by name and why they look right, and where this bites in production.
`;

const generate = `/** Makes the large and the random cases; \`generators.yaml\` says which. */
import type { Random } from '@seaworthy/suite';

/** ${hole} what a case is made from. */
interface Size {
  readonly n: number;
}

export default function* generate(random: Random, { n }: Size): Iterable<string> {
  yield \`\${n}\\n\`;
  for (let line = 1; line <= n; line += 1) yield \`\${random.between(1, n)}\\n\`;
}
`;

const generators = `# ${hole} which accepted submission in JavaScript writes the answers; the others confirm them.
solution: submissions/accepted/solution.mjs
cases:
  20-random: { seed: 1, n: 1000 }
`;

const validator = `"""Ends with 42 for an input that keeps to the statement, and with 43 for any other."""
import sys

# ${hole} read all of sys.stdin, and refuse what the statement does not allow.
sys.exit(43)
`;

const solution = (how: string): string => `${how} ${hole} a right solution.\n`;

const mistake = `# ${hole} what somebody thinks who makes this mistake, then the program.\n`;

const pins = `wrong_answer/mistake.py:
  # ${hole} the case that must catch it.
  secret/01-smallest: { required: [WA] }
`;

/** The texts; functions take text that is safe to show. */
export const newExercisePhrases = {
  metadata,
  sampleInput: `${hole} the smallest input that shows what is asked\n`,
  sampleAnswer: `${hole} its answer\n`,
  secretInput: `${hole} the smallest input\n`,
  secretAnswer: `${hole} its answer\n`,
  description: `description: '${hole} what this case is about, for who fails it.'\n`,
  statement,
  hints,
  debrief,
  generate,
  generators,
  validator,
  solution,
  mistake,
  pins,
};
