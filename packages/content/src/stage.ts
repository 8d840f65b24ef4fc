/** One stage of a project, as it lies on disk: `stages/<number>-<slug>/{brief.md, checks.ts, hints.md}`. */
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import type { Check, StageChecks } from '@seaworthy/suite';
import { loadDefault, readText } from './content-file.ts';
import type { ModuleLoader } from './loader.ts';
import { readMarkdown, type MarkdownFile } from './markdown.ts';

/** A check with its place in the project. */
export interface PlacedCheck {
  /** `stage-slug/checkKey`: its identity for ever. */
  readonly id: string;
  readonly key: string;
  readonly check: Check;
  /** Three rungs: a question, a concept with a pointer, an outline. */
  readonly hints: readonly string[];
}

/** A stage with its text and its checks. */
export interface Stage {
  readonly slug: string;
  /** From the folder's name; only the order. */
  readonly number: number;
  readonly folder: string;
  readonly title: string;
  readonly brief: MarkdownFile;
  readonly checks: readonly PlacedCheck[];
}

/** Reads a stage. `name` is its folder's name: `5-survive`. */
export async function readStage(folder: string, name: string, load: ModuleLoader): Promise<Stage> {
  const [, number, slug] = /^(\d+)-([a-z0-9-]+)$/.exec(name) ?? [];
  if (number === undefined || slug === undefined) {
    throw new Mistake('SW_BAD_CONTENT', {
      file: folder,
      line: 1,
      problem: 'a stage folder is named number-slug, such as "5-survive". Rename it.',
    });
  }
  const [brief, hints, checks] = await Promise.all([
    readText(join(folder, 'brief.md')),
    readText(join(folder, 'hints.md')),
    loadChecks(join(folder, 'checks.ts'), load),
  ]);
  refuseUnknownNeeds(checks, join(folder, 'checks.ts'));
  const rungs = readMarkdown(hints, join(folder, 'hints.md')).sections;
  const parsed = readMarkdown(brief, join(folder, 'brief.md'));
  return {
    slug,
    number: Number(number),
    folder,
    title: parsed.title,
    brief: parsed,
    checks: Object.entries(checks).map(([key, check]) => ({
      id: `${slug}/${key}`,
      key,
      check,
      hints: [check.hint, ...rungsOf(rungs.get(key))],
    })),
  };
}

/** A need that no earlier check of the stage meets would never block anything. */
function refuseUnknownNeeds(checks: StageChecks, file: string): void {
  const earlier = new Set<string>();
  for (const [key, { needs }] of Object.entries(checks)) {
    if (needs !== undefined && !earlier.has(needs)) {
      const problem = `the check ${key} needs "${needs}", which is no check before it in this stage. Name one that is.`;
      throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem });
    }
    earlier.add(key);
  }
}

/** The rungs under a check's key: its paragraphs, one rung each. */
function rungsOf(section: string | undefined): string[] {
  return (section ?? '')
    .split(/\n\s*\n/)
    .map((rung) => rung.replaceAll('\n', ' ').trim())
    .filter((rung) => rung !== '');
}

async function loadChecks(file: string, load: ModuleLoader): Promise<StageChecks> {
  const checks = await loadDefault(file, load);
  if (isStageChecks(checks)) return checks;
  throw new Mistake('SW_BAD_CONTENT', {
    file,
    line: 1,
    problem: 'the default export is not made by stage({ … }). Write: export default stage({ … }).',
  });
}

function isStageChecks(value: unknown): value is StageChecks {
  if (typeof value !== 'object' || value === null) return false;
  const checks: unknown[] = Object.values(value);
  return (
    checks.length > 0 &&
    checks.every(
      (one) => typeof one === 'object' && one !== null && 'prove' in one && 'claim' in one,
    )
  );
}
