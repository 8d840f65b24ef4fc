/** The texts that `seaworthy new stage` begins its three files with, English: each hole says what goes in. */
import { hole, type briefHeadings } from '@seaworthy/content';

/** What goes under each heading of a brief. */
const sections: Readonly<Record<(typeof briefHeadings)[number], string>> = {
  'What breaks without it': `${hole} two sentences that say what happens in production without this.`,
  Contract: `| Request              | Answer                             |
| -------------------- | ---------------------------------- |
| \`GET\` on the list    | ${hole} what the server must answer |
| Any of these is fine | ${hole} what is left to the server  |`,
  'Try it': `\`\`\`console
$ curl -w ' %{http_code}\\n' http://localhost:3000/
${hole} what comes back
\`\`\``,
  'Not yet': `${hole} what this stage does not ask for.`,
  'After the pass': `${hole} which files of the reference this is about, with links.

Two approaches: ${hole} one, or the other.

Common mistakes:

- ${hole} what goes wrong most often.`,
};

const checks = (number: number, title: string): string => `/** Stage ${number}: ${title}. */
import { behaviour, stage } from '@seaworthy/suite';

export default stage({
  keepsItsWord: behaviour(
    '${hole} what the good server does, in a sentence that the learner reads before writing code',
    async ({ alice }) => {
      await alice.get('/').expect(200);
    },
    '${hole} a question that leads to the cause?',
  ),
});
`;

const hints = `# Hints

## keepsItsWord

${hole} the concept, and what to look up about it.

${hole} the outline of a solution.
`;

/** The texts; functions take text that is safe to show. */
export const newStagePhrases = {
  promise: `${hole} in one sentence, what the learner will have when this stage is passed.`,
  sections,
  checks,
  hints,
};
