/** Reads the cases that test the validators: `invalid_input`, `invalid_output` and `valid_output`. */
import { finding } from '../findings.ts';
import type { ExtraCase } from '../problem.ts';
import { casesIn, filesOfCase } from './case-files.ts';
import {
  readCaseSettings,
  readGroupSettings,
  type CaseSettings,
  type SettingsContext,
} from './case-settings.ts';

/** All of them, in the order of their names. */
export function readExtraCases(
  context: SettingsContext,
  made: { readonly isInteractive: boolean; readonly outputFlags: readonly string[] },
): readonly ExtraCase[] {
  const { tree, findings } = context;
  for (const name of tree.namesIn('data')) {
    if (known.includes(name)) continue;
    findings.push(
      finding(
        'package/unknown-entry',
        { file: `data/${name}` },
        { format: context.format, known: known.slice(0, 5).join(', ') },
      ),
    );
  }
  const usual = {
    args: [],
    inputValidatorArgs: [],
    outputValidatorArgs: made.outputFlags,
    hasFullFeedback: false,
  };
  return kinds.flatMap((kind) => {
    const folder = `data/${kind}`;
    if (!tree.isFolder(folder)) return [];
    if (made.isInteractive && kind !== 'invalid_input') {
      const repair = 'Take the folder out: an interactive problem has no output to judge.';
      findings.push(
        finding(
          'package/unsupported',
          { file: folder },
          { what: 'Output of an interactive problem', repair },
        ),
      );
      return [];
    }
    return readKind(context, kind, usual);
  });
}

function readKind(
  context: SettingsContext,
  kind: ExtraCase['kind'],
  usual: CaseSettings,
): readonly ExtraCase[] {
  const folder = `data/${kind}`;
  const isInput = kind === 'invalid_input';
  const settings = readGroupSettings({ ...context, isScoring: false }, folder, usual);
  const needed = isInput ? [] : ['ans', 'out'];
  return casesIn({ ...context, folder, isDeep: true, needed }).map(({ name }) => {
    const own = readCaseSettings(context, `data/${name}.yaml`, settings);
    return {
      kind,
      name,
      input: `data/${name}.in`,
      answer: isInput ? null : `data/${name}.ans`,
      output: isInput ? null : `data/${name}.out`,
      files: filesOfCase(context.tree, name),
      args: own.args,
      inputValidatorArgs: own.inputValidatorArgs,
      outputValidatorArgs: own.outputValidatorArgs,
    };
  });
}

const kinds = ['invalid_input', 'invalid_output', 'valid_output'] as const;
const known = ['sample', 'secret', ...kinds, 'testdata.yaml'];
