/** The form of a stage's text: short, in one order, with the facts on top that a learner plans by. */
import { lineAt, type Finding, type Rule, eachFile } from './repository.ts';

/**
 * The sections of a brief, in order. Before the first stands the promise, one sentence.
 * How we test is not among them: it is made from the checks, so that text and grader cannot disagree.
 */
export const briefHeadings = [
  'What breaks without it',
  'Contract',
  'Try it',
  'Not yet',
  'After the pass',
] as const;

const words = { least: 180, most: 350 };

/** Each `brief.md` keeps the form of a stage's text. */
export const briefsKeepTheForm: Rule = eachFile(
  /^curriculum\/[^/]+\/[^/]+\/stages\/[^/]+\/brief\.md$/,
  (text) => [...frontMatter(text), ...headings(text), ...contents(text), ...length(text)],
);

type Problem = Omit<Finding, 'file'>;

function frontMatter(text: string): Problem[] {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  const wanted = {
    minutes: /^minutes: \d+$/m,
    prerequisites: /^prerequisites: \[.*\]$|^prerequisites:\n(?: *- .+\n?)+/m,
    concepts: /^concepts: \[.+\]$|^concepts:\n(?: *- .+\n?)+/m,
  };
  return Object.entries(wanted)
    .filter(([, form]) => !form.test(front))
    .map(([name]) => ({
      line: 1,
      problem: `The front matter has no valid "${name}". Write minutes (a number), prerequisites and concepts (lists) between two lines of ---.`,
    }));
}

function headings(text: string): Problem[] {
  const found = [...text.matchAll(/^## (.+)$/gm)];
  const problems: Problem[] = found
    .filter((match) => !briefHeadings.some((heading) => heading === match[1]))
    .map((match) => ({
      line: lineAt(text, match.index),
      problem: `"${match[1] ?? ''}" is no section of a brief. They are: ${briefHeadings.join(', ')}.`,
    }));
  const names = found.map((match) => match[1]);
  if (problems.length === 0 && names.join() !== briefHeadings.join())
    problems.push({
      line: 1,
      problem: `The sections are ${names.join(', ') || 'missing'}. They must be, in this order: ${briefHeadings.join(', ')}.`,
    });
  return problems;
}

function contents(text: string): Problem[] {
  const problems: Problem[] = [];
  if (!/^# .+\n\n[^#\s]/m.test(text))
    problems.push({
      line: 1,
      problem:
        'There is no promise. Begin with "# Title", and below it one sentence: what the learner will have.',
    });
  if (!/^\|.+\|$/m.test(text))
    problems.push({
      line: 1,
      problem:
        'The contract is not a table. Write | Request | Answer |, with a row for what is also fine.',
    });
  if (!/```[a-z]*\n(?:.*\n)*?.*\bcurl /.test(text))
    problems.push({ line: 1, problem: 'There is no transcript with curl under "Try it".' });
  return problems;
}

/** Counts what is read as prose: no front matter, no code, no table. */
function length(text: string): Problem[] {
  const prose = text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/^\|.*$/gm, '');
  const count = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’_./-]*/gu)?.length ?? 0;
  if (count >= words.least && count <= words.most) return [];
  return [
    {
      line: 1,
      problem: `The text has ${count} words without code and tables. Keep it between ${words.least} and ${words.most}.`,
    },
  ];
}
