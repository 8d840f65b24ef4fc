/**
 * The files of a problem package as the format sees them: only names that it allows, links only within the package.
 * Whatever else there is on disk is found here, before anything of it is read.
 */
import {
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  readlinkSync,
  statSync,
} from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { finding, type Finding } from '../findings.ts';
import { sizeInWords } from '../sizes.ts';

/** One plain file. */
export interface PackageFile {
  /** Relative to the package, with forward slashes. */
  readonly path: string;
  /** Where it really lies: links are resolved. */
  readonly location: string;
  readonly bytes: number;
  readonly isExecutable: boolean;
}

/** All files of a package that a judge may see. */
export class PackageTree {
  readonly root: string;
  readonly files: ReadonlyMap<string, PackageFile>;
  readonly folders: ReadonlySet<string>;

  constructor(root: string, files: Map<string, PackageFile>, folders: Set<string>) {
    this.root = root;
    this.files = files;
    this.folders = folders;
  }

  /** The names directly in a folder, in the order of their bytes. */
  namesIn(folder: string): readonly string[] {
    const start = folder === '' ? '' : `${folder}/`;
    const names = new Set<string>();
    for (const path of [...this.files.keys(), ...this.folders]) {
      if (path.startsWith(start) && path !== folder) {
        names.add(path.slice(start.length).split('/')[0] ?? '');
      }
    }
    names.delete('');
    return [...names].toSorted();
  }

  /** The files below a folder, in the order of their bytes. */
  filesUnder(folder: string): readonly PackageFile[] {
    return [...this.files.values()]
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  isFile(path: string): boolean {
    return this.files.has(path);
  }

  isFolder(path: string): boolean {
    return this.folders.has(path);
  }

  /** What a file holds; an empty buffer where there is none. */
  read(path: string): Buffer {
    const file = this.files.get(path);
    return file === undefined ? Buffer.alloc(0) : readFileSync(file.location);
  }
}

/** Reads a folder. What cannot be part of a package is found, and left out. */
export function readTree(folder: string): { tree: PackageTree; findings: readonly Finding[] } {
  const walk = new Walk(realpathSync(folder));
  walk.visit('', 0);
  return { tree: new PackageTree(walk.root, walk.files, walk.folders), findings: walk.findings };
}

/** The names that the format allows. */
export const allowedName = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}$/;

class Walk {
  readonly root: string;
  readonly files = new Map<string, PackageFile>();
  readonly folders = new Set<string>();
  readonly findings: Finding[] = [];
  #isFull = false;

  constructor(root: string) {
    this.root = root;
  }

  visit(folder: string, depth: number): void {
    if (depth > mostDepth) {
      this.findings.push(finding('package/too-deep', { file: folder }, { limit: mostDepth }));
      return;
    }
    for (const name of this.#namesIn(folder)) {
      if (this.#isFull) return;
      this.#meet(folder === '' ? name : `${folder}/${name}`, name, depth);
    }
  }

  #namesIn(folder: string): readonly string[] {
    try {
      return readdirSync(join(this.root, folder)).toSorted();
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      this.findings.push(finding('package/unreadable', { file: folder || '.' }, { problem }));
      return [];
    }
  }

  #meet(path: string, name: string, depth: number): void {
    if (!allowedName.test(name)) {
      // Files with a dot are those of other tools. Another name may have been meant as a test.
      if (!/^[.-]/.test(name) || /\.(?:in|ans)$/.test(name)) {
        this.findings.push(finding('package/name-ignored', { file: path }));
      }
      return;
    }
    const location = this.#resolved(path);
    if (location === null) return;
    const found = statSync(location);
    if (found.isDirectory()) {
      this.folders.add(path);
      this.visit(path, depth + 1);
    } else if (found.isFile()) {
      this.#add(path, location, { bytes: found.size, mode: found.mode });
    } else {
      const kind = found.isFIFO() ? 'named pipe' : 'device or socket';
      this.findings.push(finding('package/special-file', { file: path }, { kind }));
    }
  }

  #add(path: string, location: string, found: { bytes: number; mode: number }): void {
    if (this.files.size >= mostFiles) {
      this.#isFull = true;
      this.findings.push(finding('package/too-many-files', { file: path }, { limit: mostFiles }));
      return;
    }
    const size = sizeInWords(found.bytes);
    if (found.bytes > mostBytes) {
      const limit = sizeInWords(mostBytes);
      this.findings.push(finding('package/too-large', { file: path }, { size, limit }));
      return;
    }
    if (found.bytes > largeBytes) {
      this.findings.push(finding('package/large', { file: path }, { size }));
    }
    const isExecutable = (found.mode & 0o100) !== 0;
    this.files.set(path, { path, location, bytes: found.bytes, isExecutable });
  }

  /** Where it really lies, or null where that is no place of this package. */
  #resolved(path: string): string | null {
    const place = join(this.root, path);
    try {
      if (!lstatSync(place).isSymbolicLink()) return place;
      const target = realpathSync(place);
      const within = relative(this.root, target);
      if (within !== '' && !within.startsWith(`..${sep}`) && within !== '..' && !isAbsolute(within))
        return target;
      this.findings.push(
        finding('package/link-outside', { file: path }, { target: readlinkSync(place) }),
      );
    } catch {
      // A link that leads nowhere, or round in a circle.
      this.findings.push(
        finding('package/link-broken', { file: path }, { target: readlinkSync(place) }),
      );
    }
    return null;
  }
}

const mostDepth = 16;
const mostFiles = 100_000;
const largeBytes = 100 * 1024 * 1024;
const mostBytes = 1024 * 1024 * 1024;
