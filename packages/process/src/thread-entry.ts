/** Where a thread's file lies: in the bundle as it is, in the sources behind a line that teaches the thread TypeScript. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { entryPoint } from './entry-point.ts';

/**
 * The address from which a `Worker` starts. On Node 20 a thread does not heed `--import tsx`, so among the sources it
 * starts from a line that registers it and then loads the file.
 */
export function threadEntry(wanted: {
  readonly package: string;
  readonly name: string;
  readonly from: string;
}): URL {
  const { url, execArgv } = entryPoint(wanted);
  if (execArgv.length === 0) return url;
  // `require` knows only the twin for CommonJS, which does not find its parts when a thread imports it.
  const twin = createRequire(wanted.from).resolve('tsx/esm/api');
  const tsx = pathToFileURL(twin.replace(/\.cjs$/, '.mjs')).href;
  const line = `import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(url.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(line)}`);
}
