/** The table of a proof: who was run, who caught whom, how often. */
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
  if (first === undefined) return `  ?       ${name} not run`;
  const broken = brokenOf(first);
  switch (subject.must.kind) {
    case 'hold': {
      const isRight = findings.every((finding) => brokenOf(finding).length === 0);
      return `  ${isRight ? 'holds ' : 'BROKEN'}  ${name}${seconds} s  ${findings.length} × ${first.verdicts.size} checks`;
    }
    case 'fail':
      return `  ${broken.length > 0 ? 'fails ' : 'PASSES'}  ${name}${seconds} s  ${broken.length} broken, first ${broken[0] ?? 'none'}`;
    case 'be-caught': {
      const { caughtBy, asRemark } = subject.must.mutant;
      const caught = power(proof);
      const others = broken.filter((id) => id !== caughtBy);
      const also = others.length === 0 ? '' : `, and by ${others.length} more`;
      const word = caught === findings.length ? 'caught' : 'MISSED';
      return `  ${word}  ${name}${seconds} s  ${caught} of ${findings.length} by ${caughtBy}${asRemark ? ' (remark)' : ''}${also}`;
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
  return [
    ...rows,
    `  ${' '.repeat(width)}  X the check that must catch it, R the same by a remark, ! missed by it, x another check that sees it too`,
  ];
}
