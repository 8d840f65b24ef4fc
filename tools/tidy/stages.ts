/** The form of a stage: its three files, the keys of its checks, and the hints that belong to them. */
import { lineAt, type Finding, type Repository } from './repository.ts';

/** A stage as its folder says it. */
export interface StageFolder {
  readonly path: string;
  /** The folder of the project: `curriculum/5-projects/todo`. */
  readonly project: string;
  readonly number: number;
  readonly slug: string;
  readonly checks: readonly CheckKey[];
}

/** One check, by the key that is its identity, and the line in which it begins. */
interface CheckKey {
  readonly key: string;
  readonly line: number;
}

const stageFile = /^(curriculum\/[^/]+\/[^/]+)\/stages\/([^/]+)\/[^/]+$/;

/** Every stage on disk, in order. */
export function stagesOf(repository: Repository): StageFolder[] {
  const paths = new Map<string, string>();
  for (const file of repository.files) {
    const [, project, folder] = stageFile.exec(file) ?? [];
    if (project !== undefined) paths.set(`${project}/stages/${folder}`, project);
  }
  return [...paths].map(([path, project]) => {
    const [, number = '0', slug = ''] = /\/(\d+)-([^/]+)$/.exec(path) ?? [];
    const checks = repository.has(`${path}/checks.ts`)
      ? keysOf(repository.read(`${path}/checks.ts`))
      : [];
    return { path, project, number: Number(number), slug, checks };
  });
}

/** The keys of `export default stage({ … })`. Prettier makes them begin a line, two spaces in. */
function keysOf(source: string): CheckKey[] {
  const start = source.indexOf('export default stage(');
  if (start < 0) return [];
  return [...source.slice(start).matchAll(/^ {2}(\w+): \w+\(/gm)].map((match) => ({
    key: match[1] ?? '',
    line: lineAt(source, start + match.index),
  }));
}

/** A stage is `<n>-<slug>/` with brief.md, checks.ts and hints.md; numbers count from 1, slugs are unique. */
export function stagesAreWhole(repository: Repository): Finding[] {
  const stages = stagesOf(repository);
  return stages.flatMap((stage) => {
    const file = `${stage.path}/checks.ts`;
    const siblings = stages.filter((other) => other.project === stage.project);
    const problems = ['brief.md', 'checks.ts', 'hints.md']
      .filter((name) => !repository.has(`${stage.path}/${name}`))
      .map((name) => `The stage has no ${name}. Write it: CONTRIBUTING.md says what goes in.`);
    if (stage.slug === '' || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(stage.slug))
      problems.push('The folder of a stage is <number>-<slug>, the slug in kebab-case. Rename it.');
    if (siblings.filter((other) => other.slug === stage.slug).length > 1)
      problems.push(
        `Two stages of this project have the slug "${stage.slug}". A slug is an identity: choose another.`,
      );
    if (siblings.filter((other) => other.number === stage.number).length > 1)
      problems.push(
        `Two stages of this project have the number ${stage.number}. Give one of them another.`,
      );
    if (stage.number !== 1 && !siblings.some((other) => other.number === stage.number - 1))
      problems.push(
        `There is no stage ${stage.number - 1} before this one. Number the stages from 1 without a gap.`,
      );
    if (repository.has(file) && stage.checks.length === 0)
      problems.push(
        'No check was found. Write export default stage({ key: lens(claim, proof, hint) }).',
      );
    return problems.map((problem) => ({ file, line: 1, problem }));
  });
}

/** `hints.md` has one heading `## key` for each check, in the same order, and under each the rungs 2 and 3. */
export function hintsHaveThreeRungs(repository: Repository): Finding[] {
  return stagesOf(repository).flatMap((stage) => {
    const file = `${stage.path}/hints.md`;
    if (!repository.has(file)) return [];
    const sections = sectionsOf(repository.read(file));
    const wanted = stage.checks.map((check) => check.key);
    const found = sections.map((section) => section.heading);
    const findings: Finding[] = [];
    for (const key of wanted.filter((name) => !found.includes(name)))
      findings.push({
        file,
        line: 1,
        problem: `The check ${key} has no hints. Add "## ${key}" with the second and the third hint, a paragraph each.`,
      });
    for (const section of sections) {
      const { heading, line, paragraphs } = section;
      if (!wanted.includes(heading))
        findings.push({
          file,
          line,
          problem: `"${heading}" is no check of this stage. Its checks are: ${wanted.join(', ')}.`,
        });
      else if (paragraphs !== 2)
        findings.push({
          file,
          line,
          problem: `${heading} has ${paragraphs} paragraph(s). Write two: a concept with a pointer, then an outline. The first hint stands in checks.ts.`,
        });
    }
    const order = found.filter((name) => wanted.includes(name));
    if (findings.length === 0 && order.join() !== wanted.join())
      findings.push({
        file,
        line: 1,
        problem: `The headings are not in the order of the checks. It is: ${wanted.join(', ')}.`,
      });
    return findings;
  });
}

/** The `## ` sections of a text, with the number of their paragraphs. */
function sectionsOf(text: string) {
  const parts = [...text.matchAll(/^## (.+)\n([\s\S]*?)(?=^## |(?![\s\S]))/gm)];
  return parts.map((part) => {
    const body = (part[2] ?? '').trim();
    const paragraphs = body === '' ? 0 : body.split(/\n\s*\n/).length;
    return { heading: (part[1] ?? '').trim(), line: lineAt(text, part.index), paragraphs };
  });
}
