/** Reports that one looks at and keeps: the formats html and junit, what each run leaves, and `seaworthy report`. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtures, freshFolder, hangMs, seaworthy } from './cli.fixture.ts';

const exits = `"${process.execPath}" "${join(fixtures, 'unruly/exits-at-once.js')}"`;
const broken = ['check', '--project', 'todo', '--command', exits];

describe.concurrent('a report', { timeout: hangMs }, () => {
  test('html is one page that asks nothing of any other place; junit is XML', async () => {
    const html = await seaworthy([...broken, '--format', 'html'], { cwd: freshFolder() });
    expect(html.exit.code).toBe(1);
    expect(html.stdout).toMatch(/^<!doctype html>[^]*SW_EXITED_AT_ONCE[^]*<\/html>\n$/);
    expect(html.stdout).not.toMatch(/<script|(?:src|href)="(?!#|data:,")|url\(|@import/);
    const junit = await seaworthy([...broken, '--format', 'junit'], { cwd: freshFolder() });
    expect(junit.exit.code).toBe(1);
    expect(junit.stdout).toMatch(
      /^<\?xml [^]*<failure type="SW_EXITED_AT_ONCE"[^]*<\/testsuites>\n$/,
    );
  });

  test('each run keeps its report and names it at its end; report writes it anew', async () => {
    const folder = freshFolder();
    const { stdout } = await seaworthy(broken, { cwd: folder });
    const [, path = ''] = /^ report: (\S+)\n$/m.exec(stdout) ?? [];
    expect(path).toMatch(/^\.seaworthy\/reports\/\d{8}-\d{9}-\w{4}\.html$/);
    const kept = readFileSync(join(folder, path), 'utf8');
    rmSync(join(folder, path));
    const again = await seaworthy(['report'], { cwd: folder });
    expect(again.stdout).toBe(`${path}\n`);
    expect(readFileSync(join(folder, path), 'utf8')).toBe(kept);
    const list = await seaworthy(['report', '--list'], { cwd: folder });
    const [run = ''] = list.stdout.split(' ');
    expect(list.stdout).toMatch(/^\d{8}-\d{9}-\w{4} {2}broken {8}seed \w{8}\n$/);
    const args = ['report', run.slice(0, 18), '--output', 'page.html'];
    expect((await seaworthy(args, { cwd: folder })).stdout).toBe('page.html\n');
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe(kept);
    const junit = await seaworthy(['report', '--format', 'junit'], { cwd: folder });
    expect(junit.stdout).toMatch(/^<\?xml /);
    const { stderr, exit } = await seaworthy(['report', '../run'], { cwd: folder });
    expect([exit.code, stderr]).toEqual([
      2,
      expect.stringMatching(/^SW_NO_RUN: .*The last ones are: /),
    ]);
  });
});
