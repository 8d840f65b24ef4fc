/** Which files of a folder belong to which test case, by their names. */
import { finding, type Finding } from '../findings.ts';
import type { Format, ProgramFile } from '../problem.ts';
import type { PackageTree } from './package-tree.ts';

/** The files of one test case, before its settings are read. */
export interface CaseFiles {
  /** Relative to `data`, without ending. */
  readonly name: string;
  readonly endings: ReadonlySet<string>;
}

/** What is wanted of a folder of test cases. */
export interface FolderOfCases {
  readonly tree: PackageTree;
  readonly format: Format;
  readonly findings: Finding[];
  /** Path in the package: `data/secret`. */
  readonly folder: string;
  /** Whether folders below hold cases of this one too. */
  readonly isDeep: boolean;
  /** The endings that each case must have beside `in`. */
  readonly needed: readonly string[];
}

/** The cases of a folder, in the order of their names. What belongs to none is found. */
export function casesIn(wanted: FolderOfCases): readonly CaseFiles[] {
  const found = new Map<string, Set<string>>();
  collect(wanted, wanted.folder, found);
  const cases: CaseFiles[] = [];
  for (const [path, endings] of [...found].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!endings.has('in')) {
      findStrays(wanted, path, endings);
      continue;
    }
    findMissing(wanted, path, endings);
    if (wanted.tree.isFolder(path)) {
      wanted.findings.push(finding('data/same-name', { file: `${path}.in` }, { other: 'folder' }));
    }
    cases.push({ name: path.slice('data/'.length), endings });
  }
  return cases;
}

/** The files that lie beside a program while it runs on a case. */
export function filesOfCase(tree: PackageTree, name: string): readonly ProgramFile[] {
  const folder = `data/${name}.files`;
  return programFilesUnder(tree, folder);
}

/** The files below a folder, named relative to it. */
export function programFilesUnder(tree: PackageTree, folder: string): readonly ProgramFile[] {
  return tree.filesUnder(folder).map(({ path, location, bytes, isExecutable }) => ({
    name: path.slice(folder.length + 1),
    path,
    location,
    bytes,
    isExecutable,
  }));
}

function collect(wanted: FolderOfCases, folder: string, found: Map<string, Set<string>>): void {
  const { tree, findings } = wanted;
  for (const name of tree.namesIn(folder)) {
    const path = `${folder}/${name}`;
    const match = /^(.+)\.files$/.exec(name);
    if (tree.isFolder(path) && match === null) {
      if (wanted.isDeep) collect(wanted, path, found);
      continue;
    }
    if (settingsFiles.includes(name)) {
      if (folder !== wanted.folder) {
        findings.push(finding('data/nested-group', { file: path }, { file: name }));
      }
      continue;
    }
    const [, base, ending] = tree.isFolder(path) ? [null, match?.[1], 'files'] : splitName(name);
    if (base === undefined || ending === undefined) {
      const known = endings.map((one) => `.${one}`).join(', ');
      findings.push(finding('data/unknown-file', { file: path }, { known }));
      continue;
    }
    const key = `${folder}/${base}`;
    found.set(key, (found.get(key) ?? new Set()).add(ending));
  }
}

function splitName(name: string): readonly (string | undefined)[] {
  return (
    new RegExp(`^(.+)\\.(${endings.map((one) => one.replace('.', '\\.')).join('|')})$`).exec(
      name,
    ) ?? []
  );
}

/** A protocol of an interaction may stand alone before 2025-09: it is only shown. */
function findStrays(
  { format, findings }: FolderOfCases,
  path: string,
  has: ReadonlySet<string>,
): void {
  const canStandAlone = format !== '2025-09' && [...has].every((ending) => shown.includes(ending));
  if (canStandAlone) return;
  const [first = 'ans'] = [...has].toSorted();
  const input = `${path.split('/').at(-1)}.in`;
  findings.push(finding('data/no-input', { file: `${path}.${first}` }, { input }));
}

function findMissing(
  { needed, findings }: FolderOfCases,
  path: string,
  has: ReadonlySet<string>,
): void {
  const base = path.split('/').at(-1) ?? '';
  for (const ending of needed) {
    if (has.has(ending)) continue;
    const code = ending === 'ans' ? 'data/no-answer' : 'data/no-output';
    const facts = { answer: `${base}.ans`, output: `${base}.out` };
    findings.push(finding(code, { file: `${path}.in` }, facts));
  }
  const contradicting = shown.filter((ending) => ending !== 'interaction' && has.has(ending));
  if (has.has('out') && has.has('ans.statement'))
    findTwice(findings, `${path}.out`, 'ans.statement');
  if (has.has('interaction') && contradicting.length > 0) {
    findTwice(findings, `${path}.interaction`, contradicting.join(', '));
  }
}

function findTwice(findings: Finding[], file: string, other: string): void {
  const problem = `What is shown of this case is said twice: here, and in ${other}`;
  findings.push(finding('yaml/contradiction', { file }, { problem, repair: 'Keep one of them.' }));
}

/** The files that hold the settings of a group. */
export const settingsFiles: readonly string[] = ['test_group.yaml', 'testdata.yaml'];
const shown = ['interaction', 'in.statement', 'ans.statement', 'in.download', 'ans.download'];
const endings = [
  ...shown,
  'in',
  'ans',
  'out',
  'files',
  'yaml',
  'png',
  'jpg',
  'jpeg',
  'svg',
  'hint',
  'desc',
];
