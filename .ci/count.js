// Adds up what vitest counted (its JSON reports in the folder that is the argument) and prints it as one plain line.
// A skipped test fails the run: CI has everything that a test may need. What failed is named last, where a log is read first.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
const files = reports.flatMap((report) => report.testResults);
const tests = files.flatMap((file) =>
  file.assertionResults.map((test) => ({ ...test, file: file.name })),
);
const skipped = tests.filter((test) => ['skipped', 'pending', 'todo'].includes(test.status));
// A file that could not even be loaded counts no test.
const broken = files.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);

/** The first lines of what a test or a file said, a little to the right of its name. */
const said = (message) =>
  message
    .split('\n')
    .slice(0, 12)
    .map((line) => `      ${line.slice(0, 300)}\n`)
    .join('');

for (const test of skipped) process.stdout.write(`Skipped, which fails here: ${test.fullName}\n`);
for (const file of broken) process.stdout.write(`Not loaded: ${file.name}\n${said(file.message)}`);
for (const test of tests.filter(({ status }) => status === 'failed')) {
  process.stdout.write(
    `Failed: ${test.fullName} (${test.file})\n${said((test.failureMessages ?? []).join('\n'))}`,
  );
}
const failed = sum('numFailedTests') + broken.length + skipped.length;
process.stdout.write(`${sum('numPassedTests')} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && sum('numPassedTests') > 0 ? 0 : 1;
