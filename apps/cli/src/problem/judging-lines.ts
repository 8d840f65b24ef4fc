/** The events of judging as lines for people. */
import type { CaseVerdict, Excerpt, FailingCase, JudgeEvent } from '@seaworthy/core';
import { duration } from '@seaworthy/report';
import { problemPhrases } from '../phrases/problem.ts';

const phrases = problemPhrases.check;

/** The lines that one event adds. */
export function eventLines(event: JudgeEvent): readonly string[] {
  switch (event.type) {
    case 'judging-started':
      return [phrases.opening(event)];
    case 'compiled':
      return event.isRight ? [] : ['', phrases.compilerSaid, ...textLines(event.said)];
    case 'limits':
      return [phrases.timeLimit(duration(event.timeLimitMs), event.factor), ''];
    case 'test-ended':
      return [testLine(event)];
    case 'group-ended':
      return event.score === null ? [] : [phrases.group(event.group, event.score)];
    case 'judging-ended':
      return endLines(event);
  }
}

function testLine(event: Extract<JudgeEvent, { readonly type: 'test-ended' }>): string {
  const { cpuMs, wallMs, isRepeated } = event;
  const reasons = [event.reason, isRepeated ? phrases.repeated : ''];
  const reason = reasons.filter((one) => one !== '').join(', ');
  return phrases.test({ ...event, took: duration(cpuMs ?? wallMs), reason });
}

function endLines(
  event: Extract<JudgeEvent, { readonly type: 'judging-ended' }>,
): readonly string[] {
  const { verdict, score, failing, run } = event;
  return [
    ...(failing === null ? [] : ['', ...failingLines(failing)]),
    '',
    phrases.ending(verdict, score, run),
  ];
}

/** What the events came to, as an exit code: 0 accepted, 1 the program's fault, 3 ours or the package's. */
export function verdictOf(events: readonly JudgeEvent[]): {
  readonly verdict: CaseVerdict;
  readonly exitCode: 0 | 1 | 3;
} {
  const end = events.at(-1);
  const verdict = end?.type === 'judging-ended' ? end.verdict : 'JE';
  if (verdict === 'AC') return { verdict, exitCode: 0 };
  return { verdict, exitCode: verdict === 'JE' ? 3 : 1 };
}

function failingLines(failing: FailingCase): readonly string[] {
  const { name, verdict, reason, difference, message, hint } = failing;
  const lines = [phrases.failing(verdict, name, reason)];
  if (difference !== null) {
    const { line, column, expected, saw } = difference;
    lines.push(phrases.difference(line, column, quoted(expected), quoted(saw)));
  }
  const { parts } = phrases;
  return [
    ...lines,
    ...part(parts.input, failing.input),
    ...part(parts.expected, failing.expected),
    ...part(parts.output, failing.output),
    ...part(parts.errors, failing.errors),
    ...(message === null ? [] : [phrases.validatorSays(message.trim())]),
    ...(hint === null ? [] : [phrases.hint(hint.trim())]),
  ];
}

function part(name: string, excerpt: Excerpt | null): readonly string[] {
  if (excerpt === null) return [];
  if (excerpt.bytes === 0) return [phrases.empty(name)];
  return [phrases.part(name, excerpt.isWhole ? null : excerpt.bytes), ...textLines(excerpt)];
}

function textLines({ text }: Excerpt): readonly string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `    ${line}`);
}

function quoted(text: string | null): string {
  return text === null ? phrases.theEnd : JSON.stringify(text);
}
