/** Every sentence and label of a comparison, English. */
import { count, groupDigits } from '../layout.ts';
import type { SameKind } from './rows.ts';

/** The words of a comparison; functions take text that is safe to show. */
export const phrasesOfComparison = {
  title: (target: string, project: string) =>
    `${target === '.' ? 'Your server' : target} beside the reference of ${project}`,
  fresh: 'Both were started with nothing in them.',
  mine: 'yours',
  reference: 'the reference',
  same: 'same',
  differs: 'DIFFERS',
  check: (check: string) => `check ${check}`,
  verdict: (who: string, verdict: string) => `${who}: ${verdict}`,
  verdicts: { holds: 'holds', broken: 'broken', unknown: 'unknown' },
  notSent: 'not sent',
  noAnswer: (detail: string) => (detail === '' ? 'no answer' : `no answer: ${detail}`),
  nothing: '(nothing)',
  lines: (number: number) => `${groupDigits(number)} more lines that are the same`,
  moreLines: (number: number) => `${count(number, 'more line')}, not shown`,
  sameRequests: (numbers: string) => `The same answers to: ${numbers}.`,
  alone: {
    mine: (numbers: string) => `Only yours was asked: ${numbers}.`,
    reference: (numbers: string) =>
      `Only the reference was asked, because at yours the check had ended: ${numbers}.`,
  },
  morePairs: (number: number) => `${count(number, 'more request')} with differences: --verbose.`,
  result: (different: number, of: number) =>
    different === 0
      ? `${of === 1 ? 'The answer is' : `All ${groupDigits(of)} answers are`} the same in what matters.`
      : `${groupDigits(different)} of ${count(of, 'answer')} ${different === 1 ? 'differs' : 'differ'}.`,
  noRequests: 'Neither was sent a request.',
  notWrong:
    'To differ from the reference is not wrong in itself: the contract and the checks say what must be.',
  treated: (what: readonly string[]) => `Treated as the same: ${what.join('; ')}.`,
  showAll: '--verbose shows all.',
  kinds: {
    urls: 'urls, by where each server first gave them ({url 1}: in answer 1)',
    ids: 'ids',
    addresses: "each server's own address",
    headers: (names: readonly string[]) => `the headers ${names.join(', ')}`,
    headerOrder: 'the order of headers and of their lists',
    charset: 'a content type with and without its character set',
    origin: 'an origin that is let in by name, or as *',
    memberOrder: 'the order of JSON members',
    space: 'spaces and line breaks in the JSON',
    moments: 'moments',
    absent: 'a member that is null and one that is not there',
    more: (names: readonly string[]) => `members that only yours has (${names.join(', ')})`,
    refusal: 'the words of a refusal',
    redirects: 'where redirects lead through',
    cut: 'requests that we cut ourselves, such as by kill -9',
  } satisfies Record<SameKind, string | ((names: readonly string[]) => string)>,
  asText: (number: number, type: string) =>
    `The body of request ${number} is not JSON; it is sent as it stands, as ${type}.`,
  page: (target: string) =>
    `${target === '.' ? 'Your server' : target} beside the reference – Seaworthy`,
  what: 'what',
  row: {
    same: '',
    alike: 'alike',
    changed: 'differs',
    mine: 'only yours',
    reference: 'only the reference',
  },
} as const;

/** The same for a reader that speaks. */
export const spokenComparison = {
  pair: (number: number, of: number, request: string, state: string) =>
    `Request ${number} of ${of}: ${request}: ${state}.`,
  difference: (at: string, mine: string, reference: string) =>
    `Difference at ${at}: yours ${mine}, the reference ${reference}.`,
  status: (text: string) => `Both answer ${text}.`,
} as const;
