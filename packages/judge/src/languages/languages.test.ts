import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgeEvent } from '@seaworthy/core';
import { chooseDriver, plainDriver, type Driver } from '@seaworthy/sandbox';
import { afterAll, describe, expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { judge } from '../judge.ts';
import { readPackage } from '../package/read-package.ts';
import { readProgram } from '../program.ts';
import { sumProblem } from '../problems.fixture.ts';
import { languages } from './all.ts';
import type { Language } from './language.ts';
import { findToolchain, findToolchainFor, isToolchain } from './toolchain.ts';

test('each file of the folder that is a language is in the list', () => {
  const others = ['all', 'codes', 'language', 'toolchain'];
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((name) => !others.includes(name));
  expect(languages.map(({ id }) => id)).toEqual(files.toSorted());
});

test('no two languages have an ending in common', () => {
  const endings = languages.flatMap(({ extensions }) => extensions);
  expect(new Set(endings).size).toBe(endings.length);
});

/** What judging the example of a language comes to. */
async function judged({ example }: Language, driver: Driver): Promise<string> {
  const problem = readPackage(folderWith(sumProblem)).problem;
  if (problem === null) throw new Error('the fixture is not well-formed');
  const program = readProgram(join(folderWith({ [example.file]: example.text }), example.file));
  const told: JudgeEvent[] = [];
  for await (const event of judge({ problem, program, driver })) told.push(event);
  const end = told.at(-1);
  return end?.type === 'judging-ended' && end.verdict === 'AC' ? 'AC' : JSON.stringify(told);
}

const chosen = await chooseDriver();
afterAll(async () => chosen.driver.close());

// Where a language is not, or lies where the user of a box may not read it, that is told with how to install it.
describe.each(['plain', chosen.driver.name])('by the driver %s', (name) => {
  const driver = name === 'plain' ? plainDriver() : chosen.driver;
  test.each(languages)(
    'the example in $name is accepted, or what it needs is told',
    async (one) => {
      const toolchain = await findToolchainFor(one, driver.guarantees.files);
      if (isToolchain(toolchain)) {
        expect(await judged(one, driver)).toBe('AC');
        return;
      }
      const { problem, hint } = toolchain;
      expect(hint).toContain(one.install);
      await expect(judged(one, driver)).rejects.toMatchObject({
        code: 'SW_NO_TOOLCHAIN',
        message: expect.stringContaining(
          `${one.name} is needed for ${one.example.file}, and ${problem}. ${hint}`,
        ),
      });
    },
  );
});

// Only root gives its boxes another user.
test.runIf(process.getuid?.() === 0)(
  'a tool that the user of a box may not read is told',
  async () => {
    const folder = folderWith({ 'bin/tool': '#!/bin/sh\necho 99\n' });
    chmodSync(join(folder, 'bin/tool'), 0o755);
    chmodSync(folder, 0o700);
    const [language] = languages;
    if (language === undefined) throw new Error('there are no languages');
    const places = [join(folder, 'bin/tool')];
    const tools = [{ name: 'tool', names: [], places, versionArguments: [], folders: ['.'] }];
    const closed = { ...language, id: 'closed', tools };
    expect(await findToolchainFor(closed, false)).toMatchObject({ version: '99' });
    expect(await findToolchainFor(closed, true)).toEqual({
      problem: `it lies in ${join(folder, 'bin')}, which the user of the box may not read`,
      hint: `${language.install} Install it for all users, not in a home.`,
    });
  },
);

test.each(languages)('what $name needs is said where it is missing', async (language) => {
  const missing = await findToolchain({
    ...language,
    id: `${language.id}-missing`,
    tools: [{ name: 'none', names: ['no-such-tool'], versionArguments: [] }],
  });
  expect(missing).toEqual({ problem: 'there is no no-such-tool', hint: language.install });
});

test('a version that is too old is named', async () => {
  const [language] = languages;
  if (language === undefined) throw new Error('there are no languages');
  const old = await findToolchain({ ...language, id: 'future', minimum: '999' });
  expect(old).toMatchObject({ problem: expect.stringContaining('at least 999 is wanted') });
});
