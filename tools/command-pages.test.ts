/** The pages of the commands have one form, and a transcript is what its commands write. */
import { describe, expect, test } from 'vitest';
import { pagedCommands, readPage, recordPage, settledPage } from './command-pages.ts';

describe('docs/commands', () => {
  test.for(pagedCommands())('%s.md has a title, a transcript and the help', (command) => {
    const page = readPage(command);
    expect(page).toMatch(new RegExp(`^# seaworthy ${command}\\n\\n[A-Z]`));
    expect(page).toContain(`\n$ seaworthy ${command} --help\nUsage: seaworthy ${command}`);
    const [told = ''] = page.slice(page.indexOf('\n')).split('## The help');
    expect(told).toContain(`seaworthy ${command}`);
    expect(told).toMatch(/^```console/m);
  });
});

describe('a transcript', () => {
  test('is what its commands write, one after the other, in the folder that is named', async () => {
    const page = [
      '<!-- run',
      "mkdir it && printf 'a\\nb\\nc\\nd\\n' > it/letters",
      '-->',
      '```console in=it exit=3 head=1 tail=1',
      '$ cat letters',
      'old',
      '$ pwd; exit 3',
      '```',
      '',
    ].join('\n');
    const expected = page
      .replace('old\n', 'a\n[…]\nd\n')
      .replace('exit 3\n```', 'exit 3\n~/it\n```');
    expect(await recordPage(page)).toBe(expected);
    expect(await recordPage(expected)).toBe(expected);
  });

  test('ends where a command does not end as it was said', async () => {
    await expect(recordPage('```console\n$ exit 4\n```\n')).rejects.toThrow(
      '"exit 4" ends with 4, not 0',
    );
  });

  test('knows seaworthy, and commands of several lines', async () => {
    const page = '```console\n$ seaworthy \\\n>   --version\n```\n';
    expect(await recordPage(page)).toMatch(/--version\n\d+\.\d+\.\d+\n```\n$/);
  });

  test('is compared without what differs from run to run, and what the page names', () => {
    const page = (port: string): string =>
      `<!-- varies: colour \\w+ -->\nport ${port}, 1.3 s, colour x${port}\n`;
    expect(settledPage(page('21000'))).toBe(settledPage(page('34567')));
    expect(settledPage(page('1'))).not.toBe(settledPage(`${page('1')} more`));
  });
});
