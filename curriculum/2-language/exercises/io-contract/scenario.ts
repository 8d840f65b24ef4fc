/** Runs a filter with arguments and an input, and looks at all that it says: two outputs and an exit code. */
import type { Ran, Scene } from '@seaworthy/judge';

export default async function ioContract(scene: Scene): Promise<void> {
  const expected = stepsOf(scene.answer);
  for (const [at, { rest, text }] of stepsOf(scene.input).entries()) {
    const args = [...rest.matchAll(json)].map(([word]) => textOf(word));
    const ran = await scene.run({ args, stdin: text, mayFail: true });
    const { rest: code = '', text: answers = '' } = expected[at] ?? {};
    isAsSaid(scene, { ran, code: Number(code), answers, run: at + 1 });
  }
}

interface Step {
  /** What stands behind `# run` or `# exit code`. */
  readonly rest: string;
  /** The pieces below, joined. */
  readonly text: string;
}

const json = /"(?:[^"\\]|\\.)*"/g;

function stepsOf(script: string): readonly Step[] {
  return script
    .split(/^# (?:run|exit code)/m)
    .slice(1)
    .map((step) => {
      const [rest = '', ...lines] = step.split('\n');
      return {
        rest,
        text: lines
          .filter((line) => line !== '')
          .map(pieceOf)
          .join(''),
      };
    });
}

/** A text in JSON, perhaps many times. */
function pieceOf(line: string): string {
  const [, times = '1', text = '""'] = /^(?:(\d+) times )?(".*")$/.exec(line) ?? [];
  return textOf(text).repeat(Number(times));
}

function textOf(word: string): string {
  const value: unknown = JSON.parse(word);
  return typeof value === 'string' ? value : '';
}

interface Said {
  readonly ran: Ran;
  readonly code: number;
  readonly answers: string;
  /** Which run of the test it was, from 1. */
  readonly run: number;
}

function isAsSaid(scene: Scene, { ran, code, answers, run }: Said): void {
  const { stdout, stderr, exitCode } = ran;
  const where = `in run ${run}, `;
  if (exitCode !== code)
    scene.broken(`${where}exit code ${code}`, `exit code ${exitCode ?? 'none'}`);
  if (stdout !== answers) {
    const from = differenceOf(stdout, answers);
    const place = from === 0 ? '' : ` from character ${from + 1} on`;
    scene.broken(`${where}on standard output${place} ${shown(answers, from)}`, shown(stdout, from));
  }
  if (code === 0 && stderr !== '')
    scene.broken(`${where}nothing on standard error`, shown(stderr, 0));
  if (code !== 0 && stderr === '') scene.broken(`${where}something on standard error`, 'nothing');
}

/** Where two texts begin to differ, or a little before, so that something can be seen. */
function differenceOf(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return Math.max(0, at - 20);
}

function shown(text: string, from: number): string {
  const part = text.slice(from, from + 60);
  return part === '' ? 'nothing' : `${JSON.stringify(part)}${text.length > from + 60 ? '…' : ''}`;
}
