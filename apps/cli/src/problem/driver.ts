/** Chooses how programs are run, and says what is then not held: in a box where this machine can make one, else as they are. */
import { EnvironmentTrouble } from '@seaworthy/core';
import { escapeForTerminal } from '@seaworthy/report';
import { chooseDriver, plainDriver, type Driver, type Guarantees } from '@seaworthy/sandbox';
import { doctorPhrases } from '../phrases/doctor.ts';
import { problemPhrases } from '../phrases/problem.ts';

const phrases = problemPhrases.driver;

/** The driver that was asked for, or the best one that works. It is told in one line. */
export async function driverFor(
  name: string | undefined,
  stderr: { write(text: string): boolean },
): Promise<Driver> {
  const { driver, trouble } = await chosen(name);
  if (name === 'bwrap' && trouble !== null) {
    await driver.close();
    throw new EnvironmentTrouble('SW_NO_BOX', { problem: inOneLine(trouble) });
  }
  stderr.write(`${escapeForTerminal(driverLine(driver, trouble))}\n`);
  return driver;
}

async function chosen(name: string | undefined): ReturnType<typeof chooseDriver> {
  return name === 'plain' ? { driver: plainDriver(), trouble: null } : chooseDriver();
}

function driverLine({ name, guarantees }: Driver, trouble: string | null): string {
  const missing = (Object.keys(guarantees) as (keyof Guarantees)[])
    .filter((one) => !guarantees[one])
    .map((one) => doctorPhrases.boxes.guarantees[one]);
  return [
    guarantees.files ? phrases.boxed(name) : phrases.unboxed(name),
    ...(trouble === null ? [] : [phrases.why(inOneLine(trouble))]),
    ...(missing.length === 0 ? [] : [phrases.lacks(missing)]),
    ...(trouble === null ? [] : [phrases.doctor]),
  ].join(' ');
}

/** What refused may have said much; its last line says why. */
function inOneLine(trouble: string): string {
  const lines = trouble.split('\n').filter((line) => line.trim() !== '');
  return lines.at(-1)?.trim().replace(/\.$/, '') ?? phrases.noReason;
}
