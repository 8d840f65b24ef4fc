/**
 * Unpacks a problem package that is a ZIP archive. Everything that could do harm is refused from the list of names,
 * before a byte is unpacked: names that lead out, links, devices, and archives that grow without measure.
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { finding, type Finding } from '../findings.ts';
import { sizeInWords } from '../sizes.ts';

/** Unpacks `file` into the empty folder `into`. Answers with the folder of the problem, or with what is wrong. */
export async function unpack(
  file: string,
  into: string,
): Promise<{ readonly folder: string | null; readonly findings: readonly Finding[] }> {
  const name = file.split('/').at(-1) ?? file;
  let archive: ZipFile;
  try {
    archive = await openPromise(file, {
      autoClose: false,
      strictFileNames: true,
      decodeStrings: true,
      validateEntrySizes: true,
    });
  } catch (error) {
    return { folder: null, findings: [notAZip(name, error)] };
  }
  try {
    const entries = await entriesOf(archive);
    const problem = problemOf(entries, archive.fileSize, name);
    if (problem !== null) return { folder: null, findings: [problem] };
    for (const entry of entries) await extract(archive, entry, into);
    const top = topOf(entries);
    if (top === null)
      return { folder: null, findings: [finding('archive/no-package', { file: name })] };
    return { folder: join(into, top), findings: [] };
  } catch (error) {
    return { folder: null, findings: [errorOf(name, error)] };
  } finally {
    archive.close();
  }
}

async function entriesOf(archive: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) {
    if (entries.length >= mostEntries) throw new TooMany();
    entries.push(entry);
  }
  return entries;
}

function problemOf(entries: readonly Entry[], archiveBytes: number, file: string): Finding | null {
  const names = new Set<string>();
  let bytes = 0;
  for (const entry of entries) {
    const name = entry.fileName;
    const found =
      problemOfEntry(entry, file) ??
      (names.has(bare(name)) ? finding('archive/same-name', { file }, { name }) : null);
    if (found !== null) return found;
    names.add(bare(name));
    bytes += entry.uncompressedSize;
  }
  const covered = [...names].find((name) =>
    foldersAbove(name).some((above) => isPlainFile(entries, above)),
  );
  if (covered !== undefined) return finding('archive/same-name', { file }, { name: covered });
  if (bytes > mostBytes) {
    return finding(
      'archive/too-large',
      { file },
      { size: sizeInWords(bytes), limit: sizeInWords(mostBytes) },
    );
  }
  const ratio = Math.floor(bytes / Math.max(1, archiveBytes));
  return ratio > mostRatio && bytes > harmlessBytes
    ? finding('archive/ratio', { file }, { ratio })
    : null;
}

function problemOfEntry(entry: Entry, file: string): Finding | null {
  const name = entry.fileName;
  if (leadsOut(name))
    return finding('archive/unsafe-name', { file }, { name: JSON.stringify(name) });
  if ((entry.generalPurposeBitFlag & 1) !== 0) return finding('archive/encrypted', { file });
  // The upper half holds the mode of Unix, where the archive was made on one.
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (kind === 0o120000) return finding('archive/link', { file }, { name, kind: 'symbolic link' });
  if (kind !== 0 && kind !== 0o100000 && kind !== 0o040000) {
    return finding('archive/link', { file }, { name, kind: 'device, pipe or socket' });
  }
  return null;
}

function leadsOut(name: string): boolean {
  const hasStrangeSign = name.includes('\\') || name.includes('\0') || /^[a-zA-Z]:/.test(name);
  const parts = bare(name).split('/');
  return (
    hasStrangeSign ||
    name.startsWith('/') ||
    parts.some((part) => part === '..' || part === '.' || part === '')
  );
}

function bare(name: string): string {
  return name.replace(/\/$/, '');
}

function foldersAbove(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

function isPlainFile(entries: readonly Entry[], name: string): boolean {
  return entries.some((entry) => entry.fileName === name);
}

async function extract(archive: ZipFile, entry: Entry, into: string): Promise<void> {
  const place = join(into, bare(entry.fileName));
  if (entry.fileName.endsWith('/')) {
    await mkdir(place, { recursive: true });
    return;
  }
  await mkdir(dirname(place), { recursive: true });
  const mode = ((entry.externalFileAttributes >>> 16) & 0o111) === 0 ? 0o644 : 0o755;
  const bytes = await archive.openReadStreamPromise(entry);
  // "wx": a file is never written twice, and never through a link.
  await pipeline(bytes, createWriteStream(place, { flags: 'wx', mode }));
}

/** The folder with problem.yaml: the top of the archive, or the one folder in it. */
function topOf(entries: readonly Entry[]): string | null {
  const names = entries
    .map((entry) => entry.fileName)
    .filter((name) => !name.startsWith('__MACOSX/'));
  if (names.includes('problem.yaml')) return '.';
  const tops = new Set(names.map((name) => name.split('/')[0] ?? ''));
  const [top] = tops;
  return tops.size === 1 && top !== undefined && names.includes(`${top}/problem.yaml`) ? top : null;
}

class TooMany extends Error {}

function errorOf(file: string, error: unknown): Finding {
  if (error instanceof TooMany)
    return finding('package/too-many-files', { file }, { limit: mostEntries });
  const said = error instanceof Error ? error.message : '';
  // The library refuses such names too, and before we see them.
  const name =
    /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s.exec(
      said,
    )?.[1];
  return name === undefined
    ? notAZip(file, error)
    : finding('archive/unsafe-name', { file }, { name: JSON.stringify(name) });
}

function notAZip(file: string, error: unknown): Finding {
  const problem = error instanceof Error ? error.message : String(error);
  return finding('archive/not-a-zip', { file }, { problem });
}

const mostEntries = 100_000;
const mostBytes = 2 * 1024 ** 3;
const mostRatio = 200;
/** What is small enough to be unpacked whatever its ratio: long runs of one digit are common in tests. */
const harmlessBytes = 256 * 1024 ** 2;
