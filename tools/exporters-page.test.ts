/** docs/exporters.md lists every format, and its samples are what the exporters write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import {
  classroomResults,
  ctrfReport,
  demoRun,
  exercismResults,
  githubAnnotations,
  tapReport,
} from '@seaworthy/report';
import { expect, it } from 'vitest';
import { repository } from './testing/folder.ts';

const page = readFileSync(join(repository, 'docs/exporters.md'), 'utf8');

it.each(
  Object.entries({
    tap: tapReport,
    github: githubAnnotations,
    ctrf: ctrfReport,
    exercism: exercismResults,
    classroom: classroomResults,
  }),
)('the sample of %s is real', (format, write) => {
  const [, sample = ''] =
    new RegExp(`^\`\`\`${format}\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(page) ?? [];
  expect(sample).not.toBe('');
  expect(write(demoRun('broken'))).toContain(sample);
});

it('the table lists the formats that the help of check names', async () => {
  const { stdout } = await runToEnd({
    command: [process.execPath, join(repository, 'bin/seaworthy.js'), 'check', '--help'],
    cwd: repository,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    timeoutMs: 60_000,
  });
  const [, help = ''] = /--format FORMAT +(.*)/.exec(stdout) ?? [];
  const [, table = ''] = /^\| format .*\n((?:\|.*\n)+)/m.exec(page) ?? [];
  const listed = [...table.matchAll(/^\| `([a-z]+)`/gm)].map(([, name = '']) => name);
  expect(listed.length).toBeGreaterThan(10);
  for (const name of listed) expect(help).toMatch(new RegExp(`\\b${name}\\b`));
  expect(help.replace(/\([^)]*\)/g, '').split(/,(?: or)?|\bor\b/)).toHaveLength(listed.length);
});
