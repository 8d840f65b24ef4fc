import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { sumProblem } from '../problems.fixture.ts';
import { openPackage } from './open-package.ts';
import { zipOf, type ZipEntry } from './zip.fixture.ts';

const right: readonly ZipEntry[] = Object.entries(sumProblem).map(([name, text]) => ({
  name: `sum/${name}`,
  text,
}));

async function open(bytes: Buffer) {
  const file = join(folderWith({}), 'sum.zip');
  writeFileSync(file, bytes);
  return openPackage(file);
}

test('an archive of a folder is read like the folder, and leaves nothing behind', async () => {
  const opened = await open(zipOf(right));
  expect(opened.findings).toEqual([]);
  expect(opened.problem?.submissions).toHaveLength(4);
  const root = opened.problem?.tree.root ?? '';
  expect(existsSync(root)).toBe(true);
  await opened.close();
  expect(existsSync(root)).toBe(false);
});

test('the files may lie at the top of the archive, with the litter of a Mac beside them', async () => {
  const entries = Object.entries(sumProblem).map(([name, text]) => ({ name, text }));
  const opened = await open(zipOf([...entries, { name: '__MACOSX/._problem.yaml', text: 'x' }]));
  expect(opened.problem).not.toBeNull();
  await opened.close();
});

const cases: readonly (readonly [what: string, entries: readonly ZipEntry[], code: string])[] = [
  [
    'a name that climbs out',
    [...right, { name: 'sum/../../evil', text: 'x' }],
    'archive/unsafe-name',
  ],
  ['an absolute name', [...right, { name: '/tmp/evil', text: 'x' }], 'archive/unsafe-name'],
  ['a name with backslashes', [...right, { name: '..\\evil', text: 'x' }], 'archive/unsafe-name'],
  ['a name with a drive', [...right, { name: 'C:/evil', text: 'x' }], 'archive/unsafe-name'],
  ['a dot as a folder', [...right, { name: 'sum/./evil', text: 'x' }], 'archive/unsafe-name'],
  [
    'a symbolic link',
    [...right, { name: 'sum/out', text: '/etc/passwd', mode: 0o120777 }],
    'archive/link',
  ],
  [
    'a link and then a file through it',
    [
      { name: 'sum/out', text: '/tmp', mode: 0o120777 },
      { name: 'sum/out/evil', text: 'x' },
      ...right,
    ],
    'archive/link',
  ],
  ['a device', [...right, { name: 'sum/null', mode: 0o020666 }], 'archive/link'],
  ['a named pipe', [...right, { name: 'sum/pipe', mode: 0o010666 }], 'archive/link'],
  [
    'a bomb',
    [...right, { name: 'sum/zeros', text: '0', says: 4_000_000_000 }],
    'archive/too-large',
  ],
  [
    'a small bomb',
    [...right, { name: 'sum/zeros', text: '0', says: 300_000_000 }],
    'archive/ratio',
  ],
  [
    'a file that says less than it has',
    [...right, { name: 'sum/zeros', text: '0'.repeat(100_000), says: 1 }],
    'archive/not-a-zip',
  ],
  [
    'a password',
    [...right, { name: 'sum/secret', text: 'x', isEncrypted: true }],
    'archive/encrypted',
  ],
  ['the same name twice', [...right, { name: 'sum/problem.yaml', text: 'x' }], 'archive/same-name'],
  ['a file that is a folder too', [...right, { name: 'sum/data', text: 'x' }], 'archive/same-name'],
  ['two folders', [...right, { name: 'other/problem.yaml', text: 'x' }], 'archive/no-package'],
  ['no package', [{ name: 'readme.txt', text: 'x' }], 'archive/no-package'],
];

test.each(cases)('%s is refused', async (_, entries, code) => {
  const before = readdirSync(tmpdir()).filter((name) => name === 'evil');
  const opened = await open(zipOf(entries));
  expect(opened.problem).toBeNull();
  expect(opened.findings.map((one) => one.code)).toEqual([code]);
  await opened.close();
  expect(readdirSync(tmpdir()).filter((name) => name === 'evil')).toEqual(before);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no archive', Buffer.from('This is no archive.\n')],
  ['half an archive', zipOf(right).subarray(0, 500)],
  [
    'an archive with a hole',
    Buffer.concat([zipOf(right).subarray(0, 300), Buffer.alloc(200), zipOf(right).subarray(500)]),
  ],
])('%s is refused', async (_, bytes) => {
  const opened = await open(bytes);
  expect(opened.findings.map((one) => one.code)).toEqual(['archive/not-a-zip']);
  await opened.close();
});

test('what is not there is a mistake of whoever typed it', async () => {
  await expect(openPackage('/no/such/package')).rejects.toMatchObject({ code: 'SW_NO_PROBLEM' });
});
