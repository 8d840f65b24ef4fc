/** Finds the programs of a package: validators, and the files that are included with submissions. */
import { finding, type Finding } from '../findings.ts';
import { isLanguageCode } from '../languages/codes.ts';
import type { Format, Program, ProgramFile } from '../problem.ts';
import { programFilesUnder } from './case-files.ts';
import type { PackageTree } from './package-tree.ts';

/** Where programs are looked for, and where findings go. */
export interface ProgramContext {
  readonly tree: PackageTree;
  readonly format: Format;
  readonly findings: Finding[];
}

/** The program that a file or a folder is. */
export function programAt(tree: PackageTree, path: string): Program {
  const name = path.split('/').at(-1) ?? path;
  const file = tree.files.get(path);
  if (file === undefined) return { name, path, files: programFilesUnder(tree, path) };
  const { location, bytes, isExecutable } = file;
  return { name, path, files: [{ name, path, location, bytes, isExecutable }] };
}

/** The programs that check inputs, each a file or a folder. */
export function readInputValidators(context: ProgramContext): readonly Program[] {
  const { tree, findings } = context;
  const folders =
    context.format === '2025-09'
      ? ['input_validators']
      : ['input_validators', 'input_format_validators'];
  const programs = folders.flatMap((folder) => {
    if (tree.isFile(folder)) {
      findings.push(finding('package/folder-expected', { file: folder }, { content: 'programs' }));
    }
    return tree.namesIn(folder).flatMap((name) => {
      const path = `${folder}/${name}`;
      if (/\.(?:ctd|viva)$/.test(name)) {
        findings.push(
          finding('program/not-run', { file: path }, { what: 'Checktestdata or VIVA' }),
        );
        return [];
      }
      return /\.(?:h|hpp|md|txt|in|ans)$/.test(name) ? [] : [programAt(tree, path)];
    });
  });
  findSameNames(programs, findings);
  return programs;
}

/** The program that checks outputs; null for the built-in one. */
export function readOutputValidator(
  context: ProgramContext,
  isWanted: boolean | null,
): Program | null {
  const { tree, format, findings } = context;
  if (format === '2025-09' && tree.isFolder('output_validators')) {
    findings.push(
      finding(
        'package/old-name',
        { file: 'output_validators' },
        { format, name: 'output_validator' },
      ),
    );
  }
  const candidates = [
    ...(tree.isFolder('output_validator') ? [soleProgram(tree, 'output_validator')] : []),
    ...(format === '2025-09' ? [] : oldValidators(tree)),
  ].filter((one) => one !== null);
  const [first = null, ...others] = candidates;
  for (const { path: file } of others.slice(0, 1)) {
    const facts = { count: candidates.length };
    findings.push(finding('program/too-many-validators', { file }, facts));
  }
  if (first === null && isWanted === true) {
    const folder = format.startsWith('legacy') ? 'output_validators' : 'output_validator';
    const facts = { what: 'output validator', how: `a program in ${folder}/.` };
    findings.push(finding('package/missing', { file: 'problem.yaml' }, facts));
  }
  // The old formats say whether the program is used, and a package may have one that is not.
  return isWanted === false ? null : first;
}

function oldValidators(tree: PackageTree): readonly Program[] {
  const folder = 'output_validators';
  const names = tree.namesIn(folder);
  const sources = names.filter((name) => !/\.(?:h|hpp|md|txt)$/.test(name));
  const hasHeaders =
    sources.length < names.length && sources.every((name) => tree.isFile(`${folder}/${name}`));
  if (hasHeaders && sources.length > 0) return [programAt(tree, folder)];
  return sources.map((name) => programAt(tree, `${folder}/${name}`));
}

/** The folder is the program, or holds one. */
function soleProgram(tree: PackageTree, folder: string): Program | null {
  const names = tree.namesIn(folder);
  const [only] = names;
  if (only === undefined) return null;
  return names.length === 1 ? programAt(tree, `${folder}/${only}`) : programAt(tree, folder);
}

/** The files that are added to submissions, by language. */
export function readInclude(context: ProgramContext): ReadonlyMap<string, readonly ProgramFile[]> {
  const { tree, findings } = context;
  const include = new Map<string, readonly ProgramFile[]>();
  for (const name of tree.namesIn('include')) {
    const path = `include/${name}`;
    if (tree.isFile(path)) {
      findings.push(
        finding(
          'package/folder-expected',
          { file: path },
          { content: 'the files for one language' },
        ),
      );
      continue;
    }
    if (name !== 'default' && !isLanguageCode(name)) {
      const known = 'default, or a code such as python3, java, cpp';
      findings.push(
        finding('package/unknown-entry', { file: path }, { format: context.format, known }),
      );
      continue;
    }
    include.set(name, programFilesUnder(tree, path));
  }
  return include;
}

function findSameNames(programs: readonly Program[], findings: Finding[]): void {
  const seen = new Set<string>();
  for (const { name, path } of programs) {
    const base = name.replace(/\.[^.]*$/, '');
    if (seen.has(base)) findings.push(finding('program/same-name', { file: path }, { name: base }));
    seen.add(base);
  }
}
