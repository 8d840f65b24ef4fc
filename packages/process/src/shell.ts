/** How a line of a Procfile is run: by a shell, which for a plain command makes room for it. */

/**
 * The arguments that run a line. Where it is one program with plain words, the shell is replaced by it (`exec`), as
 * foreman does: then the signals that it gets and the code with which it ends are its own, not a shell's.
 */
export function shellCommand(line: string): readonly [string, ...string[]] {
  const [program = ''] = line.trim().split(' ');
  const isPlain = plainLine.test(line.trim()) && !program.includes('=') && !builtIn.has(program);
  return ['/bin/sh', '-c', isPlain ? `exec ${line}` : line];
}

const plainLine = /^[\w./-]+(?: +[\w./:@%+,=-]+)*$/;

/** What a POSIX shell does itself, so that there may be no program of that name, and its reserved words. */
const builtIn = new Set(
  (
    '. : alias bg break case cd command continue do done elif else esac eval exec exit export fc fg fi for getopts hash ' +
    'if in jobs read readonly return set shift source then times trap type ulimit umask unalias unset until wait while'
  ).split(' '),
);
