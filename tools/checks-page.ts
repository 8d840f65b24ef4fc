/**
 * Writes docs/checks.md: every check with its claim, its lens, its level, and the mutants by which it is proved:
 *
 *     node --import tsx tools/checks-page.ts
 *
 * How often a mutant was caught is read from the project's power.json, which `seaworthy prove --record` writes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  findProjects,
  openProject,
  readMutants,
  readPower,
  type Mutant,
  type PlacedCheck,
  type PowerRecord,
  type Project,
} from '@seaworthy/content';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs/checks.md');

const introduction = `# The checks

Every check of every project, with what proves it.
This page is made by \`tools/checks-page.ts\` from the checks, the mutants and what was counted of them; a test keeps it so.

A _claim_ is what a learner reads before writing code, and a _lens_ is the question through which the check looks.
A _mutant_ is the reference with one mistake, and the check must catch it.

The _level_ is what mutants show, and not what somebody says.
A check is a _must_ when a mutant breaks it, and so the stage; it is a _should_ when a mutant only leaves a remark; some are both.

_Caught 3 of 3_ means that the mutant was run with three seeds, and caught with each of them.
`;

/** The whole page, from a curriculum folder. */
export async function checksPage(curriculum: string): Promise<string> {
  const parts = [introduction];
  for (const slug of (await findProjects(curriculum)).keys()) {
    const load = async (file: string): Promise<Record<string, unknown>> => ({
      ...((await import(pathToFileURL(file).href)) as object),
    });
    const project = await openProject(curriculum, slug, load);
    const [mutants, power] = [await readMutants(project.folder), await readPower(project.folder)];
    parts.push(projectText(project, mutants, power));
  }
  const options = await resolveConfig(page);
  return format(parts.join('\n'), { ...options, parser: 'markdown' });
}

/** One project: what was counted of it, and its checks by stage. */
export function projectText(
  project: Pick<Project, 'title' | 'stages'>,
  mutants: readonly Mutant[],
  power: PowerRecord,
): string {
  const counted = mutants.filter((mutant) => powerOf(mutant, power) !== null);
  const checks = project.stages.flatMap((stage) => stage.checks).length;
  return [
    `## ${project.title}`,
    `${project.stages.length} stages, ${checks} checks, ${mutants.length} mutants, of which ${counted.length} were counted.`,
    ...project.stages.flatMap((stage) => [
      `### ${stage.number}. ${stage.title}`,
      ...stage.checks.map((placed) =>
        checkText(
          placed,
          mutants.filter(({ caughtBy }) => caughtBy === placed.id),
          power,
        ),
      ),
    ]),
    '',
  ].join('\n\n');
}

function checkText(
  { id, check }: PlacedCheck,
  mutants: readonly Mutant[],
  power: PowerRecord,
): string {
  return [
    `#### \`${id}\``,
    `${inMarkdown(check.claim)}.`,
    `Lens: ${words(check.lens)}. Level: ${levelOf(mutants)}. Power: ${sumOf(mutants, power)}.`,
    mutants
      .map((mutant) => {
        const result = powerOf(mutant, power);
        const how = mutant.asRemark ? ' by a remark' : '';
        const often =
          result === null ? 'not yet counted' : `caught ${result.caught} of ${result.seeds}${how}`;
        return `- \`${mutant.slug}\`: ${often}. ${inMarkdown(mutant.excuse)}`;
      })
      .join('\n'),
  ].join('\n\n');
}

/** What its mutants show: they break the stage, or only leave a remark. */
function levelOf(mutants: readonly Mutant[]): string {
  const breaks = mutants.some(({ asRemark }) => !asRemark);
  const remarks = mutants.some(({ asRemark }) => asRemark);
  if (breaks) return remarks ? 'must, and a should' : 'must';
  return remarks ? 'should' : 'not shown by a mutant';
}

/** Over all its mutants; and how many of them are still to be counted. */
function sumOf(mutants: readonly Mutant[], power: PowerRecord): string {
  const results = mutants.flatMap((mutant) => powerOf(mutant, power) ?? []);
  const left = mutants.length - results.length;
  if (results.length === 0) return 'not yet counted';
  const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
  const caught = sum(results.map((result) => result.caught));
  const seeds = sum(results.map((result) => result.seeds));
  return `caught ${caught} of ${seeds}${left === 0 ? '' : `, ${left} of ${mutants.length} mutants not yet counted`}`;
}

/** What was counted of a mutant for the check that must catch it. */
function powerOf({ slug, caughtBy }: Mutant, power: PowerRecord) {
  const result = power.get(slug);
  return result?.check === caughtBy ? result : null;
}

/** The name of a lens as words: badInput is bad input. */
function words(lens: string): string {
  return lens.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
}

/** A text that is no Markdown, shown as it is. Code in it stays code. */
function inMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_[\]<>]/g, '\\$&')))
    .join('');
}

const invoked = process.argv[1];
if (invoked !== undefined && import.meta.url === pathToFileURL(invoked).href) {
  writeFileSync(page, await checksPage(join(root, 'curriculum')));
}
