/** Doc sentences at the doors: each package, each module, and whatever an index.ts exports. */
import { dirname, join } from 'node:path/posix';
import { lineAt, type Tree } from '@seaworthy/content';
import { eachFile, type Finding, type Rule } from './repository.ts';

const engineSource = /^(?:packages|apps)\/[^/]+\/src\/.*(?<!\.test)\.ts$/;
const toolSource = /^(?:tools|bench)\/.*(?<!\.test)\.ts$/;
const suiteSource = /^curriculum\/[^/]+\/[^/]+\/(?:project|stages\/[^/]+\/checks)\.ts$/;

/** Each package says in its README.md what it is for, in a sentence under the title. */
export function packagesIntroduceThemselves(repository: Tree): Finding[] {
  return repository.files
    .filter((file) => /^(?:packages|apps)\/[^/]+\/package\.json$/.test(file))
    .flatMap((manifest) => {
      const file = join(dirname(manifest), 'README.md');
      const isThere = repository.has(file);
      if (isThere && /^# .+\n\n[A-Z][^\n]*\.(?:\s|$)/.test(repository.read(file))) return [];
      const problem = isThere
        ? 'The README does not begin with "# name" and, below it, a sentence that says what the package is for.'
        : 'The package has no README.md. Say in 5 to 15 lines what it is for, its door, and an example.';
      return [{ file: isThere ? file : manifest, line: 1, problem }];
    });
}

/** Each module begins with a doc comment that says what it is for. */
export const modulesSayWhatTheyAreFor: Rule = (repository) =>
  [engineSource, toolSource, suiteSource].flatMap((pattern) =>
    eachFile(pattern, (text) =>
      /^(?:#!.*\n)?\/\*\*[\s*]*[^\s*][\s\S]*?\*\//.test(text) || text.trim() === ''
        ? []
        : [
            {
              line: 1,
              problem:
                'The module does not begin with a doc comment. Say in a sentence what it is for.',
            },
          ],
    )(repository),
  );

/** Each export of an index.ts has a doc sentence where it is declared. */
export function exportsAreDocumented(repository: Tree): Finding[] {
  return repository.files
    .filter((file) => /^packages\/[^/]+\/src\/index\.ts$/.test(file))
    .flatMap((file) => exportedNames(repository, file))
    .flatMap(({ file, name }) => undocumented(repository, file, name));
}

interface Exported {
  readonly file: string;
  readonly name: string;
}

/** What an index re-exports, with the file that declares it, and what it declares itself. */
function exportedNames(repository: Tree, index: string): Exported[] {
  const text = repository.read(index);
  const own = declarations(text).map((name) => ({ file: index, name }));
  const all = [...text.matchAll(/^export \* from '(\.[^']+)';/gm)].flatMap(([, from = '']) => {
    const file = join(dirname(index), from);
    return repository.has(file) ? exportedNames(repository, file) : [];
  });
  const named = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from '(\.[^']+)';/gm)].flatMap(
    ([, list = '', from = '']) =>
      list
        .split(',')
        .map(
          (item) =>
            item
              .trim()
              .replace(/^type /, '')
              .split(' as ')[0] ?? '',
        )
        .filter((name) => name !== '')
        .map((name) => ({ file: join(dirname(index), from), name })),
  );
  return [...own, ...all, ...named];
}

const declaration =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;

function declarations(text: string): string[] {
  return [...text.matchAll(declaration)].map((match) => match[1] ?? '');
}

function undocumented(repository: Tree, file: string, name: string): Finding[] {
  if (!repository.has(file)) return [];
  const text = repository.read(file);
  // Of overloads, the first carries the sentence.
  const match = [...text.matchAll(declaration)].find((found) => found[1] === name);
  if (match === undefined) {
    const passedOn = exportedNames(repository, file).find(
      (other) => other.name === name && other.file !== file,
    );
    return passedOn === undefined ? [] : undocumented(repository, passedOn.file, name);
  }
  if (text.slice(0, match.index).endsWith('*/\n')) return [];
  const line = lineAt(text, match.index);
  return [
    {
      file,
      line,
      problem: `${name} is exported by the package's index.ts and has no doc sentence. Write one above it.`,
    },
  ];
}
