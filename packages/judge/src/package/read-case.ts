/** Reads one test case. */
import type { TestCase } from '../problem.ts';
import { filesOfCase, type CaseFiles } from './case-files.ts';
import { readCaseSettings, type CaseSettings, type SettingsContext } from './case-settings.ts';

/** One case with its settings. */
export function readCase(
  context: SettingsContext,
  { name }: CaseFiles,
  { inherited, maxScore }: { readonly inherited: CaseSettings; readonly maxScore: number | null },
): TestCase {
  const { tree } = context;
  const own = readCaseSettings(context, `data/${name}.yaml`, inherited);
  const oldText = (ending: string): string | null =>
    tree.isFile(`data/${name}.${ending}`)
      ? tree.read(`data/${name}.${ending}`).toString('utf8')
      : null;
  return {
    name,
    input: `data/${name}.in`,
    answer: `data/${name}.ans`,
    files: filesOfCase(tree, name),
    args: own.args,
    inputValidatorArgs: own.inputValidatorArgs,
    outputValidatorArgs: own.outputValidatorArgs,
    hasFullFeedback: own.hasFullFeedback,
    hint: own.hint ?? oldText('hint'),
    description: own.description ?? oldText('desc'),
    maxScore,
  };
}
