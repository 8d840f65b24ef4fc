/** The table of a proof: who was run, who caught whom, how often. */
import { provePhrases } from '../phrases/prove.ts';
import type { Proof } from './judgement.ts';
import { power } from './judgement.ts';
import { brokenOf } from './trial.ts';

/** One line for each subject, as it ends. */
export function proofLine(proof: Proof): string {
  const { subject, findings } = proof;
  const [first] = findings;
  const seconds = (findings.reduce((sum, finding) => sum + finding.ms, 0) / 1000)
    .toFixed(1)
    .padStart(6);
  const name = subject.name.padEnd(44);
  if (first === undefined) return `  ?       ${name} ${provePhrases.notRun}`;
  const { words } = provePhrases;
  const line = (word: string, what: string): string => `  ${word}  ${name}${seconds} s  ${what}`;
  const broken = brokenOf(first);
  switch (subject.must.kind) {
    case 'hold': {
      const isRight = findings.every((finding) => brokenOf(finding).length === 0);
      const what = provePhrases.held(findings.length, first.verdicts.size);
      return line(isRight ? words.holds : words.broken, what);
    }
    case 'fail': {
      const what = provePhrases.failed(broken.length, broken[0]);
      return line(broken.length > 0 ? words.fails : words.passes, what);
    }
    case 'be-caught': {
      const { caughtBy, asRemark } = subject.must.mutant;
      const caught = power(proof);
      const others = broken.filter((id) => id !== caughtBy);
      const what = [
        provePhrases.caught(caught, findings.length, caughtBy),
        asRemark ? provePhrases.asRemark : '',
        provePhrases.andBy(others.length),
      ].join('');
      return line(caught === findings.length ? words.caught : words.missed, what);
    }
  }
}

/** The matrix: a line for each check, a column for each mutant. `X` the check that must catch it, `x` another. */
export function matrix(ids: readonly string[], proofs: readonly Proof[]): readonly string[] {
  const mutants = proofs.filter((proof) => proof.subject.must.kind === 'be-caught');
  const width = Math.max(...ids.map((id) => id.length));
  const rows = ids.map((id) => {
    const cells = mutants.map(({ subject, findings: [first] }) => {
      const mutant = subject.must.kind === 'be-caught' ? subject.must.mutant : null;
      const named = mutant?.caughtBy === id;
      const verdict = first?.verdicts.get(id)?.kind;
      if (verdict === 'broken') return named ? 'X' : 'x';
      if (!named) return '.';
      return mutant.asRemark ? 'R' : '!';
    });
    return `  ${id.padEnd(width)}  ${cells.join('')}`;
  });
  return [...rows, `  ${' '.repeat(width)}  ${provePhrases.legend}`];
}
