/** The failure card for a reader that speaks: one statement a line, in the same fixed order. */
import type { Card } from '@seaworthy/core';
import { processOf, scriptCommand, shown, type CardOptions } from './card-options.ts';
import { bothSides, spokenValue } from './difference.ts';
import { escapeForTerminal, escapeLines } from './escape.ts';
import { moment } from './layout.ts';
import { phrases, spoken } from './phrases.ts';

/** A statement must end, and not twice. */
export function statement(text: string): string {
  return text.replace(/([.!?:])\.$/, '$1');
}

/** The card as statements. */
export function speakCard(card: Card, options: CardOptions): string[] {
  const claim = escapeForTerminal(card.claim);
  const script = scriptCommand(card, options.folder);
  const lines = [
    options.number === undefined ? spoken.unnumbered(claim) : spoken.failure(options.number, claim),
    ...(card.code === null ? [] : [spoken.code(escapeForTerminal(card.code))]),
    ...steps(card, options),
    spoken.expected(paragraph(card.expected)),
    ...contract(card),
    spoken.saw(paragraph(card.saw)),
    ...differences(card, options),
    ...proof(card),
    ...log(card, options),
    spoken.replay(escapeForTerminal(card.replay.command)),
    ...(script === null ? [] : [spoken.byHand(script)]),
    ...hint(card, options),
  ];
  return lines.map(statement);
}

function paragraph(text: string): string {
  const lines = escapeLines(text.trim()).filter((line) => line !== '');
  return lines.length === 0 ? phrases.nothingSeen : lines.join(' / ');
}

function limited<T>(items: readonly T[], limit: number, options: CardOptions): readonly T[] {
  return options.verbose === true ? items : items.slice(0, limit);
}

function leftOut(left: number, noun: string): string[] {
  return left > 0 ? [spoken.left(phrases.left(left, noun))] : [];
}

function steps(card: Card, options: CardOptions): string[] {
  const first = limited(card.did, shown.steps, options);
  return [
    ...first.map(({ atMs, who, text }, at) =>
      spoken.step(
        phrases.placeOf(at + 1, card.did.length),
        moment(atMs),
        escapeForTerminal(who),
        spokenValue(escapeForTerminal(text), options),
      ),
    ),
    ...leftOut(card.did.length - first.length, 'step'),
  ];
}

function contract({ contract: line }: Card): string[] {
  if (line === null) return [];
  return [
    spoken.contract(escapeForTerminal(line.file), line.line, escapeForTerminal(line.text.trim())),
  ];
}

function differences(card: Card, options: CardOptions): string[] {
  const first = limited(card.differences, shown.differences, options);
  return [
    ...first.map((difference, at) => {
      const [expected, saw] = bothSides(difference).map((text) => spokenValue(text, options));
      const place = escapeForTerminal(difference.at);
      const number = phrases.placeOf(at + 1, card.differences.length);
      return spoken.difference(number, place, expected ?? '', saw ?? '');
    }),
    ...leftOut(card.differences.length - first.length, 'difference'),
  ];
}

function proof({ survivors, trials }: Card): string[] {
  const lines: string[] = [];
  if (survivors !== null) {
    const { counts, lost } = survivors;
    lines.push(spoken.survivors(counts.acknowledged, counts.surviving, counts.lost));
    if (lost.length > 0) lines.push(spoken.lost(lost.slice(0, 10).map(escapeForTerminal)));
  }
  if (trials !== null) lines.push(spoken.trials(phrases.trialsOf(trials.broken, trials.of)));
  return lines;
}

function log(card: Card, options: CardOptions): string[] {
  const last = options.verbose === true ? card.log : card.log.slice(-shown.logLines);
  return [
    ...leftOut(card.log.length - last.length, 'line'),
    ...last.map((line) =>
      spoken.log(
        processOf(line),
        moment(line.atMs),
        spokenValue(escapeForTerminal(line.text), options),
      ),
    ),
  ];
}

function hint({ hint: { rung, of, text } }: Card, options: CardOptions): string[] {
  if (text.trim() !== '') return [spoken.hint(rung, of, paragraph(text))];
  return options.number === undefined
    ? []
    : [spoken.hint(rung, of, phrases.hintCommand(options.number))];
}
