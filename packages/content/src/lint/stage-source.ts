/**
 * The stages of a checkout as they are written, read and not loaded: so that each finding has its line, and what does not
 * compile can be looked at too. Prettier gives a check its form: the key two spaces in, its arguments four.
 */
import type { Tree } from '../tree.ts';
import { lineAt } from './text.ts';

/** A stage as its folder says it. */
export interface StageSource {
  readonly path: string;
  /** The folder of the project: `curriculum/5-projects/todo`. */
  readonly project: string;
  /** The folder's own name: `5-survive`. */
  readonly name: string;
  readonly number: number;
  readonly slug: string;
  readonly checks: readonly CheckSource[];
}

/** One check, by the key that is its identity, with the texts that a learner reads. */
export interface CheckSource {
  readonly key: string;
  /** `stage-slug/key` */
  readonly id: string;
  /** The line of the key. */
  readonly line: number;
  readonly claim: TextAt | null;
  readonly hint: TextAt | null;
}

/** A text and where it stands. */
interface TextAt {
  readonly text: string;
  readonly line: number;
}

const stageFile = /^(curriculum\/[^/]+\/[^/]+)\/stages\/([^/]+)\/[^/]+$/;

/** Every stage on disk, in order. */
export function stagesOf(tree: Tree): readonly StageSource[] {
  const paths = new Map<string, { project: string; name: string }>();
  for (const file of tree.files) {
    const [, project, name] = stageFile.exec(file) ?? [];
    if (project !== undefined && name !== undefined)
      paths.set(`${project}/stages/${name}`, { project, name });
  }
  return [...paths]
    .map(([path, { project, name }]) => {
      const [, number = '0', slug = ''] = /^(\d+)-(.+)$/.exec(name) ?? [];
      const file = `${path}/checks.ts`;
      const checks = tree.has(file) ? checksOf(tree.read(file), slug) : [];
      return { path, project, name, number: Number(number), slug, checks };
    })
    .toSorted((one, other) => one.number - other.number);
}

/** The checks of `export default stage({ … })`. */
function checksOf(source: string, stage: string): readonly CheckSource[] {
  const start = source.indexOf('export default stage(');
  if (start < 0) return [];
  const offset = lineAt(source, start) - 1;
  const lines = source.split('\n').slice(offset);
  const starts = lines.flatMap((line, index) => {
    const [, key] = /^ {2}(\w+): \w+\(/.exec(line) ?? [];
    return key === undefined ? [] : [{ key, index }];
  });
  return starts.map(({ key, index }, at) => {
    const texts = lines
      .slice(index + 1, starts[at + 1]?.index ?? lines.length)
      .flatMap((line, below) => {
        const [, , text] = /^ {4}(['"`])(.*)\1,?$/.exec(line) ?? [];
        return text === undefined ? [] : [{ text, below, line: offset + index + below + 2 }];
      });
    const claim = texts.find(({ below }) => below === 0) ?? null;
    const hint = texts.findLast(({ below }) => below > 0) ?? null;
    return { key, id: `${stage}/${key}`, line: offset + index + 1, claim, hint };
  });
}
