/** What `seaworthy doctor` does; its help stands in `commands/doctor.ts`. */
import { Mistake } from '@seaworthy/core';
import type { Arguments, Surroundings } from '../command.ts';
import { writeBundle } from '../doctor/bundle-file.ts';
import { findingLines, findingsJson } from '../doctor/finding.ts';
import { lookAtMachine } from '../doctor/machine.ts';
import { doctorPhrases } from '../phrases/doctor.ts';
import { typedPhrases } from '../phrases/typed.ts';
import { modeOf } from '../terminal/index.ts';
import { tellWork } from '../terminal/working.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const [file, ...others] = args.positionals;
  const isBundle = args.flag('bundle');
  if (others.length > 0 || (file !== undefined && !isBundle)) {
    const problem = isBundle ? typedPhrases.oneFile(others) : doctorPhrases.noArgument(file ?? '');
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'doctor' });
  }
  const working = tellWork(around.stderr, doctorPhrases.working);
  const findings = await lookAtMachine(around).finally(() => working.end());
  if (around.signal.aborted) return 1;
  if (isBundle) {
    const said = await writeBundle(file, findings, around);
    around.stdout.write(`${said.join('\n')}\n`);
    return 0;
  }
  const lines = findingLines(findings, modeOf(around.stdout, around.env));
  around.stdout.write(args.flag('json') ? findingsJson(findings) : `${lines.join('\n')}\n`);
  return findings.some((finding) => finding.state === 'fails') ? 3 : 0;
}
