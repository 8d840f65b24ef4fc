// Adds up what vitest counted (its JSON reports in the folder that is the argument) and prints it as one plain line.
// A skipped test fails the run: CI has everything that a test may need.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
const skipped = reports
  .flatMap((report) => report.testResults)
  .flatMap((file) => file.assertionResults)
  .filter((test) => ['skipped', 'pending', 'todo'].includes(test.status));

if (skipped.length > 0) {
  const names = skipped.map((test) => `  ${test.fullName}`).join('\n');
  process.stdout.write(`Skipped, which fails here:\n${names}\n`);
}
// A file that could not even be loaded counts no test.
const broken = reports
  .flatMap((report) => report.testResults)
  .filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
const failed = sum('numFailedTests') + broken.length + skipped.length;
process.stdout.write(`${sum('numPassedTests')} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && sum('numPassedTests') > 0 ? 0 : 1;
