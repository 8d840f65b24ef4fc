/**
 * Makes build/*.js of all *.ts here, by leaving the types out. Node can do that itself since 22.13;
 * with an older one it is done by the compiler, which `npm install` brings. Types are checked by `npm run types`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';

process.exitCode = module.stripTypeScriptTypes ? leaveTypesOut() : compile();

function leaveTypesOut() {
  mkdirSync('build', { recursive: true });
  for (const file of readdirSync('.').filter((name) => name.endsWith('.ts'))) {
    const text = module.stripTypeScriptTypes(readFileSync(file, 'utf8'));
    writeFileSync(`build/${file.replace(/\.ts$/, '.js')}`, text);
  }
  return 0;
}

function compile() {
  // Without the types of Node: only a check needs them, and they may not be here yet.
  const options = ['--noCheck', '--types', 'null'];
  const { error, status } = spawnSync('tsc', options, { stdio: 'inherit' });
  if (error === undefined) return status;
  console.error(
    `Node ${process.version} cannot read TypeScript, and there is no tsc: run npm install.`,
  );
  return 1;
}
