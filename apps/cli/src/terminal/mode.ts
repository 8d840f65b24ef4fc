/** What a stream can show, and what its reader asked for. */
import type { TerminalOptions } from '@seaworthy/report';

/** A stream as far as it matters here: `process.stdout` is one. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** What the command line says about output. */
export interface ModeFlags {
  readonly plain?: boolean;
  readonly verbose?: boolean;
  /** `--color` and `--no-color`; undefined when neither was given. */
  readonly colour?: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How to write to `stream`. Colour: what a flag says, else not with NO_COLOR, else with FORCE_COLOR, else on a terminal.
 * The live region needs a terminal that can move its cursor, and nobody who reads along a log (CI) or by ear (plain).
 */
export function modeOf(
  stream: OutputStream,
  env: Environment,
  flags: ModeFlags = {},
): TerminalOptions {
  const plain = flags.plain ?? isSet(env['SEAWORTHY_PLAIN']);
  const terminal = stream.isTTY === true && env['TERM'] !== 'dumb';
  const colour =
    flags.colour ?? (isSet(env['NO_COLOR']) ? false : isForced(env['FORCE_COLOR']) || terminal);
  return {
    width: sizeOf(stream).columns,
    colour: colour && !plain,
    plain,
    unicode: showsUnicode(env),
    verbose: flags.verbose === true,
    folder: process.cwd(),
    live: terminal && !plain && !isSet(env['CI']),
  };
}

/** The size of a terminal. One that nobody has told its size says 0. */
export function sizeOf(stream: OutputStream): { readonly columns: number; readonly rows: number } {
  const { columns = 0, rows = 0 } = stream;
  return { columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24 };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function isForced(value: string | undefined): boolean {
  return isSet(value) && value !== '0' && value !== 'false';
}

/** Nearly every terminal does; the plain C locale and the Linux console's font do not. */
function showsUnicode(env: Environment): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(isSet);
  return env['TERM'] !== 'linux' && !/^(?:C|POSIX)$/.test(locale ?? '');
}
