/** Rust, by its compiler alone: a submission has no crates. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { compiledName, type Language } from './language.ts';

/** Optimised, with the linker of the machine. */
export const rust: Language = {
  id: 'rust',
  name: 'Rust',
  extensions: ['.rs'],
  tools: [
    {
      name: 'rustc',
      names: ['rustc'],
      places: [join(homedir(), '.cargo/bin/rustc'), '/usr/bin/rustc'],
      versionArguments: ['--version'],
      // What is on PATH is most often a program that chooses among versions.
      probe: ['--print', 'sysroot'],
      found: ([root = '']) => ({ program: `${root}/bin/rustc`, folders: [root] }),
    },
    { name: 'cc', names: ['gcc', 'cc', 'clang'], versionArguments: ['--version'] },
  ],
  minimum: '1.60',
  install: 'Install Rust: https://rustup.rs, or: apt install rustc.',
  stack: 'large',
  runtimeBytes: 0,
  compile: ({ files, entry, tool }) => ({
    argv: [
      tool('rustc'),
      '--edition',
      '2021',
      '-O',
      '-C',
      `linker=${tool('cc')}`,
      '-o',
      compiledName,
      files.includes('main.rs') ? 'main.rs' : entry,
    ],
  }),
  run: ({ folder }) => ({ argv: [`${folder}/${compiledName}`] }),
  example: {
    file: 'sum.rs',
    text: [
      'fn main() {',
      '    let mut line = String::new();',
      '    std::io::stdin().read_line(&mut line).unwrap();',
      '    let sum: i64 = line.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum();',
      '    println!("{}", sum);',
      '}',
      '',
    ].join('\n'),
  },
};
