/**
 * The codes that the format has for languages. A package may name any of them; which can be run here is another matter.
 * https://www.kattis.com/problem-package-format/appendix/languages.html
 */

/** Whether the format knows this code. */
export function isLanguageCode(code: string): boolean {
  return codes.has(code);
}

const codes = new Set(
  [
    'ada algol68 apl bash c cgmp cobol cpp cppgmp crystal csharp d dart elixir erlang forth fortran fsharp gerbil',
    'go haskell java javaalgs4 javascript julia kotlin lisp lua modula2 nim objectivec ocaml octave odin pascal perl',
    'php prolog python2 python3 python3numpy racket ruby rust scala simula smalltalk snobol swift typescript',
    'visualbasic zig',
  ].flatMap((line) => line.split(' ')),
);
