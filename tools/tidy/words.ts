/** Words that must not stand where they stand: names that say nothing, content in the engine, and what is only this machine's. */
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { lineAt, type Tree } from '@seaworthy/content';
import { eachFile, type Finding, type Rule } from './repository.ts';

const ours =
  /^(?:packages|apps|tools|bench|bin|curriculum\/[^/]+\/[^/]+\/(?:project|stages\/[^/]+\/checks))\b.*\.[jt]s$/;
const vagueFile = /(?:^|\/)(?:utils?|helpers?|misc|common|shared)\.[jt]s$/;
const vagueName =
  /\b(?:class|interface|type|function|const|let) (\w*(?:Manager|Helper|Helpers|Util|Utils|Service|Impl)|handle[A-Z]\w*|data|info)\b/g;

/** Names say what a thing is or does. */
export const namesSaySomething: Rule = (repository) => [
  ...repository.files
    .filter((file) => vagueFile.test(file))
    .map((file) => ({
      file,
      line: 1,
      problem: 'The name of the file says nothing. Name it by its main export.',
    })),
  ...eachFile(ours, (text) =>
    [...text.matchAll(vagueName)].map((match) => ({
      line: lineAt(text, match.index),
      problem: `The name "${match[1] ?? ''}" says nothing about the thing. Use a word of the domain (ARCHITECTURE.md lists them).`,
    })),
  )(repository),
];

const languages = ['python', 'php', 'ruby', 'golang', 'java', 'kotlin', 'rust', 'perl', 'elixir'];

interface Purpose {
  readonly files: RegExp;
  readonly reason: string;
}

/** Where the engine may name a project or a language, and why. */
export const namedOnPurpose: readonly Purpose[] = [
  {
    files: /^packages\/core\/src\/messages\.ts$/,
    reason: 'Messages show a line of a Procfile, in one language or another.',
  },
  {
    files: /^packages\/supervisor\/src\/diagnose\.ts$/,
    reason: 'It shows how PORT is read, in each language that a learner may use.',
  },
  {
    files:
      /^apps\/cli\/src\/(?:commands\/(?:check|start|run|prove|demo|new|author)|phrases\/(?:help|demo))\.ts$/,
    reason: 'The help and the last words of a command show what a learner would type.',
  },
  {
    files: /^packages\/judge\/src\/(?:languages\/|run\/sources|run\/build|finding-codes|package\/)/,
    reason:
      'It compiles and runs programs, and each language has its file; packages name languages by codes.',
  },
  {
    files:
      /^packages\/(?:report\/src\/demo-\w+|http\/src\/contract\/sample-contract)\.ts$|\.fixture\.ts$/,
    reason: 'Samples that only tests read.',
  },
  {
    files: /^packages\/sandbox\/src\/(?:bwrap\/(?:warden|bwrap-arguments)|probe)\.ts$/,
    reason:
      'The warden has a form in Python for where there is no compiler, and a box shows the settings of /etc without which runtimes do not start.',
  },
  {
    files: /^packages\/sandbox\/src\/laws\/\w+\.laws\.ts$/,
    reason: 'The attacks are programs in three languages.',
  },
];

/** The engine knows no project and no language by name; content is found on disk. */
export function engineNamesNoContent(repository: Tree): readonly Finding[] {
  const slugs = repository.files.flatMap(
    (file) => /^curriculum\/[^/]+\/([^/]+)\/project\.(?:md|ts)$/.exec(file)?.[1] ?? [],
  );
  const named = new RegExp(`\\b(${[...new Set(slugs), ...languages].join('|')})(?=\\d?\\b)`, 'gi');
  const look = eachFile(/^(?:packages|apps)\/[^/]+\/src\/.*(?<!\.test)\.ts$/, (source, file) => {
    if (namedOnPurpose.some(({ files }) => files.test(file))) return [];
    return [...withoutComments(source).matchAll(named)].map((match) => ({
      line: lineAt(source, match.index),
      problem: `The engine names "${match[1] ?? ''}". Find it on disk, or take it as a parameter; an example in a message goes into namedOnPurpose with its reason.`,
    }));
  });
  return look(repository);
}

/** Blanks comments, keeping the lines countable: an example in a comment binds nobody. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
}

const text =
  /\.(?:[cm]?[jt]sx?|json|md|ya?ml|html|css|sh|diff|txt|toml|cfg|py|rb|php|go)$|(?:^|\/)(?:run|Procfile|\.npmrc)$/;

/** No file names a folder of one machine, or the host from which one machine installs. */
export function nothingNamesThisMachine(repository: Tree): readonly Finding[] {
  const folders = [repository.root, dirname(repository.root), homedir()].filter(
    (folder) => folder.length > 1 && folder !== '/tmp',
  );
  const machine = new RegExp(`(?<![\\w.~}/])(?:${folders.map(escaped).join('|')})/`, 'g');
  const registry =
    /\b(?:registry|mirror|proxy|deb|packages)\.[\w-]+\.(?:org|com|net|io)\b|\bpypi\.org\b/g;
  const look = eachFile(text, (content) =>
    [...content.matchAll(machine), ...content.matchAll(registry)].map((match) => ({
      line: lineAt(content, match.index),
      problem: `"${match[0]}" belongs to one machine. Use a relative path, an argument, or the tool's own configuration.`,
    })),
  );
  return look(repository);
}

function escaped(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
