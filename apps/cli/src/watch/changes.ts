/** Notices what a learner saves: once for each save, whatever an editor, a compiler or the server itself do there. */
import { existsSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { watch as watchFolder, type FSWatcher } from 'chokidar';
import { contentOf } from './content.ts';
import { ignoredIn } from './ignored.ts';

/** Who is told. */
export interface ChangesOptions {
  /** Paths in the folder whose content is another one now. */
  readonly onChange: (paths: readonly string[]) => void;
  /** Something that one should know: that the machine can watch no more files, or that a file is not watched any more. */
  readonly onNote: (note: ChangeNote) => void;
}

/** `polling`: files are looked at twice a second. `written`: this file changes whenever the server runs. */
export type ChangeNote =
  { readonly kind: 'polling' } | { readonly kind: 'written'; readonly path: string };

/** Files that are watched. */
export interface Changes {
  /** How many there are. */
  count(): number;
  /** Says that we have written `seaworthy.json` ourselves, which is no reason to run again. */
  wroteState(): Promise<void>;
  /** Says that a run begins: what changes three runs in a row and holds no program is written by the server. */
  runBegins(): void;
  close(): Promise<void>;
}

/** Milliseconds without another change until it is told, and at most since the first one. */
const quietMs = 60;
const mostMs = 400;
/** So many runs in a row a file may change before it is taken for one that the server writes. */
const mostInARow = 3;

/** Watches a folder. Comes when every file in it is known. */
export async function watchChanges(folder: string, options: ChangesOptions): Promise<Changes> {
  const watching = new FolderWatch(folder, options);
  await watching.wroteState();
  await watching.open(false);
  return watching;
}

class FolderWatch implements Changes {
  readonly #folder: string;
  readonly #options: ChangesOptions;
  #ignored: ReturnType<typeof ignoredIn>;
  #watcher: FSWatcher | null = null;
  readonly #files = new Set<string>();
  /** What the files held when they last changed; the others are read only when they do. */
  readonly #contents = new Map<string, string | null>();
  readonly #touched = new Set<string>();
  #firstTouch = 0;
  #timer: NodeJS.Timeout | null = null;
  /** In how many runs in a row a file has changed, and whether it has in this one. */
  readonly #streaks = new Map<string, { runs: number; inThis: boolean }>();
  readonly #written = new Set<string>();

  constructor(folder: string, options: ChangesOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#ignored = ignoredIn(folder);
  }

  async open(usePolling: boolean): Promise<void> {
    const watcher = watchFolder(this.#folder, {
      ignored: (path, stats) => this.#ignored(path, stats?.isDirectory() ?? false),
      followSymlinks: false,
      usePolling,
      interval: 500,
    });
    this.#watcher = watcher;
    let isReady = false;
    watcher.on('add', (path) => {
      this.#files.add(path);
      if (isReady) this.#touch(path);
    });
    watcher.on('change', (path) => this.#touch(path));
    watcher.on('unlink', (path) => {
      this.#files.delete(path);
      this.#touch(path);
    });
    const isWatched = await new Promise<boolean>((resolve) => {
      watcher.on('ready', () => {
        isReady = true;
        resolve(true);
      });
      watcher.on('error', (error) => {
        if (!usePolling && isExhausted(error)) resolve(false);
      });
    });
    if (isWatched) return;
    await watcher.close();
    this.#options.onNote({ kind: 'polling' });
    await this.open(true);
  }

  count(): number {
    return this.#files.size;
  }

  async wroteState(): Promise<void> {
    const path = join(this.#folder, 'seaworthy.json');
    this.#contents.set(path, await contentOf(path));
  }

  runBegins(): void {
    for (const [path, streak] of this.#streaks) {
      if (streak.inThis) streak.inThis = false;
      else this.#streaks.delete(path);
    }
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#watcher?.close();
  }

  #touch(path: string): void {
    if (this.#written.has(path)) return;
    if (this.#touched.size === 0) this.#firstTouch = performance.now();
    this.#touched.add(path);
    if (this.#timer !== null) clearTimeout(this.#timer);
    const waited = performance.now() - this.#firstTouch;
    this.#timer = setTimeout(
      () => void this.#tell(),
      Math.min(quietMs, Math.max(0, mostMs - waited)),
    );
  }

  async #tell(): Promise<void> {
    const paths = [...this.#touched];
    this.#touched.clear();
    if (paths.includes(join(this.#folder, '.gitignore'))) this.#ignored = ignoredIn(this.#folder);
    const changed: string[] = [];
    for (const path of paths) {
      const content = await contentOf(path);
      const before = this.#contents.get(path);
      this.#contents.set(path, content);
      if (content !== before && !this.#isWritten(path)) changed.push(path);
    }
    // When the folder itself is gone, the next run says so.
    if (changed.length > 0 || !existsSync(this.#folder))
      this.#options.onChange(changed.map((path) => relative(this.#folder, path)));
  }

  /** Whether a file that changes run after run is the work of the server. Programs are not: they are saved that often. */
  #isWritten(path: string): boolean {
    const streak = this.#streaks.get(path) ?? { runs: 0, inThis: false };
    if (!streak.inThis) streak.runs += 1;
    streak.inThis = true;
    this.#streaks.set(path, streak);
    if (streak.runs <= mostInARow || !dataEndings.has(extname(path))) return false;
    this.#written.add(path);
    this.#options.onNote({ kind: 'written', path: relative(this.#folder, path) });
    return true;
  }
}

/** Endings of files that a server may write. What has another one is always taken for the learner's. */
const dataEndings = new Set([
  '',
  '.json',
  '.jsonl',
  '.ndjson',
  '.txt',
  '.csv',
  '.dat',
  '.data',
  '.bin',
  '.lock',
]);

/** The system watches no more files for us: inotify has a limit for each user. */
function isExhausted(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOSPC' || code === 'EMFILE' || code === 'ENFILE';
}
