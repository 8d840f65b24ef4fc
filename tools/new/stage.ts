/** Begins a stage: its three files, each with what goes in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { briefHeadings } from '../tidy/briefs.ts';
import { openRepository } from '../tidy/repository.ts';
import { stagesOf } from '../tidy/stages.ts';
import { projectFolder, Refusal } from './project-folder.ts';

/** Makes the next stage of a project; `npm test` then says what is still to be written. */
export function newStage(root: string, project: string, slug: string): string {
  const folder = relative(root, projectFolder(root, project));
  const others = stagesOf(openRepository(root)).filter((stage) => stage.project === folder);
  const taken = others.find((stage) => stage.slug === slug);
  if (taken !== undefined)
    throw new Refusal(
      `${taken.path} already has this slug. A slug is an identity: choose another.`,
    );
  const number = Math.max(0, ...others.map((stage) => stage.number)) + 1;
  const path = `${folder}/stages/${number}-${slug}`;
  const title = slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
  const files = {
    'brief.md': brief(title),
    'checks.ts': checks(number, title),
    'hints.md': hints(title),
  };
  mkdirSync(join(root, path), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, path, name), text);
  return `Made ${path} with ${Object.keys(files).join(', ')}.
Write the checks first; then break the reference once for each of them:
  npm run new mutant ${project} <slug> ${slug}/<check>
npx vitest run tools/tidy.test.ts says what is still missing.
`;
}

const whatGoesIn: Readonly<Record<(typeof briefHeadings)[number], string>> = {
  'What breaks without it': 'Two sentences: what happens in production without this.',
  Contract: `| Request | Answer |
| ------- | ------ |
| \`GET /\` | 200    |

Any of these is fine: a row, or a sentence, that says what is left to the server.`,
  'Try it': `\`\`\`sh
curl -i "$BASE/"
\`\`\``,
  'Not yet': 'What this stage does not ask for.',
  'After the pass':
    'The files and functions of the reference that this is about, two approaches, common mistakes.',
};

function brief(title: string): string {
  const sections = briefHeadings.map((heading) => `## ${heading}\n\n${whatGoesIn[heading]}\n`);
  return `---
minutes: 30
prerequisites: []
concepts: [one, two]
---

# ${title}

One sentence: what the learner will have when this stage is passed.

${sections.join('\n')}`;
}

function checks(number: number, title: string): string {
  return `/** Stage ${number}: ${title}. */
import { behaviour, stage } from '@seaworthy/suite';

export default stage({
  keepsItsWord: behaviour(
    'What the good server does, in a sentence that the learner reads before writing code',
    async ({ alice }) => {
      await alice.get('/').expect(200);
    },
    'A question that leads to the cause.',
  ),
});
`;
}

function hints(title: string): string {
  return `# Hints for ${title}

## keepsItsWord

The concept, with a pointer to where it is explained.

The outline of a solution.
`;
}
