/** Reads a Procfile: one process a line, `name: command`. */
import { Mistake } from '@seaworthy/core';

/** The commands by the name of their process. Throws a Mistake that names the line which is none. */
export function readProcfile(bytes: Buffer, file: string): ReadonlyMap<string, string> {
  const processes = new Map<string, string>();
  const lines = textOf(bytes).split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const [, name, command] = /^([A-Za-z0-9_-]+)\s*:\s*(\S.*)$/.exec(text) ?? [];
    if (name === undefined || command === undefined) {
      throw new Mistake('SW_BAD_PROCFILE', { file, line: index + 1, saw: shown(text) });
    }
    if (processes.has(name)) {
      const saw = `${shown(text)}, a second "${name}"`;
      throw new Mistake('SW_BAD_PROCFILE', { file, line: index + 1, saw });
    }
    processes.set(name, command);
  }
  return processes;
}

/** Some editors and shells of Windows write a byte order mark, or UTF-16. */
function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
}

function shown(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
