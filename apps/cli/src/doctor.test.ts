/** `seaworthy doctor`: what it finds, and that the bundle of a bug report holds no secret. */
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readStarters } from '@seaworthy/content';
import type { RunEvent } from '@seaworthy/core';
import { languages as judged } from '@seaworthy/judge';
import { describe, expect, test } from 'vitest';
import { freshFolder, hangMs, home, seaworthy } from './cli.fixture.ts';

interface Found {
  readonly seaworthy: number;
  readonly findings: readonly Readonly<
    Record<'group' | 'what' | 'state' | 'saw' | 'fix', string>
  >[];
}

describe.concurrent('doctor', { timeout: hangMs }, () => {
  test('it looks at everything that checks need, by group', async () => {
    const { stdout, exit } = await seaworthy(['doctor', '--json'], { cwd: freshFolder() });
    expect(exit.code).toBe(0);
    const { seaworthy: version, findings } = JSON.parse(stdout) as Found;
    expect(version).toBe(1);
    const starters = await readStarters(join(home, 'curriculum/5-projects/todo'));
    const languages = starters.map(({ name }) => name);
    expect(findings.map(({ group, what }) => `${group}: ${what}`)).toEqual([
      'seaworthy: Seaworthy',
      'seaworthy: Node',
      'seaworthy: Own folder',
      'servers: Ports',
      'servers: Disk',
      'checks: PostgreSQL',
      'checks: Browser',
      'checks: Processes',
      'boxes: Box',
      // Only where there are boxes they have limits.
      ...(findings.some(({ what }) => what === 'Limits') ? ['boxes: Limits'] : []),
      ...judged.map(({ name }) => `programs: ${name}`),
      ...languages.toSorted().map((language) => `languages: ${language}`),
      'scripts: curl',
      'scripts: sed',
    ]);
    for (const { state, fix } of findings) if (state !== 'ok') expect(fix).toMatch(/\S/);
  });

  test('what is missing is named with its fix, and what fails says that nothing can be checked', async () => {
    const folder = freshFolder();
    const locked = freshFolder();
    // Root may write everywhere but below a file.
    writeFileSync(join(locked, 'file'), '');
    const env = { PATH: folder, SEAWORTHY_HOME: join(locked, 'file/home'), NO_COLOR: '1' };
    const lacking = await seaworthy(['doctor'], { cwd: folder, env });
    expect(lacking.exit.code, lacking.stderr).toBe(0);
    expect(lacking.stdout).toMatch(/^ – lacks {3}curl +not on this machine\n +The scripts/m);
    expect(lacking.stdout).toMatch(
      /^ – lacks {3}Python +no python3; it needs python3 [\d.]+ or newer\n +On Debian/m,
    );
    expect(lacking.stdout).toMatch(/^ – lacks {3}Own folder/m);
    expect(lacking.stdout).toMatch(
      /^ This machine can check servers; \d+ of \d+ things are missing/m,
    );
    const plain = await seaworthy(['doctor'], {
      cwd: folder,
      env: { ...env, SEAWORTHY_PLAIN: '1' },
    });
    expect(plain.stdout).toContain('curl: lacking. not on this machine. To mend it: The scripts');
  });

  test.for([
    [['doctor', 'x'], /x says nothing to a doctor/],
    [['doctor', '--bundle', 'a', 'b'], /One file at a time: b is too much/],
  ] as const)('%j is a mistake', async ([args, says]) => {
    const { stderr, exit } = await seaworthy(args, { cwd: freshFolder() });
    expect(exit.code).toBe(2);
    expect(stderr).toMatch(says);
  });
});

const planted = {
  environment: 'pl4nted-in-the-environment',
  named: 'abcd',
  dotEnv: 'pl4nted-in-dot-env',
  log: 'pl4nted-in-the-log',
  build: 'pl4nted-in-the-build',
  member: 'pl4nted-in-a-member',
  authorization: 'pl4nted-in-authorization',
  cookie: 'pl4nted-in-a-cookie',
  body: 'pl4nted-in-a-body',
  database: 'pl4nted-in-a-url',
  source: 'pl4nted-in-the-source',
  account: 'graceh',
} as const;

/** A server that tells its log and its answers what it should not. */
const talkative = `// ${planted.source}
import { createServer } from 'node:http';
const { SECRET_KEY, DATABASE_URL, PORT } = process.env;
console.log('key ' + SECRET_KEY);
createServer((request, response) => {
  console.log('key ' + SECRET_KEY + ' at ' + DATABASE_URL + ' with API_TOKEN=${planted.log}');
  console.log('told: ${planted.dotEnv}, in ' + process.cwd());
  response.writeHead(request.url === '/' ? 404 : 200, {
    'Set-Cookie': 'session=${planted.cookie}',
    'Content-Type': 'application/json',
  });
  response.end(JSON.stringify({ access_token: '${planted.body}', nothing: 'here' }));
}).listen(PORT);
`;

describe('the bundle of a bug report', { timeout: hangMs }, () => {
  test('has what one needs, and no secret in any of its bytes', async () => {
    const account = freshFolder(planted.account);
    const folder = join(account, 'todo');
    mkdirSync(folder);
    chmodSync(account, 0o755);
    writeFileSync(join(folder, 'server.mjs'), talkative);
    writeFileSync(join(folder, 'Procfile'), 'web: node server.mjs\n');
    writeFileSync(join(folder, '.env'), `PHRASE="${planted.dotEnv}"\n`);
    const state = { project: 'todo', build: `true --token ${planted.build}`, mine: planted.member };
    writeFileSync(join(folder, 'seaworthy.json'), JSON.stringify(state));
    const checked = await seaworthy(['check'], { cwd: folder });
    expect(checked.exit.code, checked.stderr).toBe(1);
    const [run = ''] = readdirSync(join(folder, '.seaworthy/runs'));
    const record = join(folder, '.seaworthy/runs', run);
    const before = readFileSync(record, 'utf8');
    const [, key = ''] = /key ([\w+/=]{60,}) at postgres/.exec(before) ?? [];
    const [, password = ''] = /postgres:\/\/[^:]+:([^@]+)@/.exec(before) ?? [];
    expect([key, password].map(({ length }) => length)).toEqual([64, 24]);
    const exchange = before.split('\n').find((line) => line.includes('"type":"exchange"')) ?? '';
    appendFileSync(record, `${authorized(exchange)}\n`);

    const env = {
      HOME: account,
      USER: planted.account,
      LOGNAME: planted.account,
      PHRASE: planted.environment,
      MY_PASSWORD: planted.named,
      SEAWORTHY_DATABASE_URL: `postgres://me:${planted.database}@127.0.0.1:1/x`,
    };
    const made = await seaworthy(['doctor', '--bundle', 'it.json'], { cwd: folder, env });
    expect(made.exit.code, made.stderr).toBe(0);
    const bytes = readFileSync(join(folder, 'it.json'), 'latin1');
    for (const secret of [...Object.values(planted), key, password, account])
      expect([secret, bytes.includes(secret), made.stdout.includes(secret)]).toEqual([
        secret,
        false,
        false,
      ]);
    expect(statSync(join(folder, 'it.json')).mode & 0o777).toBe(0o600);

    expect(JSON.parse(bytes)).toMatchObject({
      seaworthyBundle: 1,
      versions: { node: process.versions.node, platform: process.platform },
      variables: expect.arrayContaining(['SEAWORTHY_DATABASE_URL', 'LANG']) as unknown,
      findings: expect.arrayContaining([
        expect.objectContaining({ what: 'PostgreSQL' }),
      ]) as unknown,
      seaworthyJson: { project: 'todo', otherMembers: ['mine'] },
      problems: [],
    });
    const { lastRun } = JSON.parse(bytes) as { lastRun: readonly RunEvent[] };
    const types = new Set(lastRun.map(({ type }) => type));
    expect([...types]).toEqual(expect.arrayContaining(['run-started', 'exchange', 'check-ended']));
    expect(bytes).toContain('first-light/startsWithAnEmptyList');
    expect(bytes).toContain('told: [masked], in [folder]');
    expect(bytes).toContain('{\\"access_token\\":[masked],\\"nothing\\":\\"here\\"}');
  });

  test('says where it lies and what is in it, and that nothing was sent', async () => {
    const folder = freshFolder();
    const { stdout, exit } = await seaworthy(['doctor', '--bundle'], { cwd: folder });
    expect(exit.code).toBe(0);
    expect(stdout).toMatch(
      /^The bundle lies in seaworthy-bundle\.json \(\d+ KiB\)\. Nothing was sent\.\n/,
    );
    expect(stdout).toContain('  - no seaworthy.json: there is none here\n');
    expect(stdout).toContain('  - no run: none is recorded here\n');
    expect(readdirSync(folder)).toEqual(['seaworthy-bundle.json']);
  });

  test('is made where something is damaged too, and says what', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'seaworthy.json'), '{');
    await seaworthy(['doctor', '--bundle'], { cwd: folder });
    const bundle = readFileSync(join(folder, 'seaworthy-bundle.json'), 'utf8');
    expect(JSON.parse(bundle)).toMatchObject({
      seaworthyJson: null,
      problems: [expect.stringMatching(/^SW_BAD_STATE: .*not JSON/) as unknown],
    });
  });

  test('holds no body of a server that somebody else started', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, '.seaworthy/runs'), { recursive: true });
    const start = {
      type: 'run-started',
      version: 1,
      run: 'r',
      seed: 's',
      target: 'http://127.0.0.1:1',
      stages: [],
    };
    const body = { text: 'their data', bytes: 10, truncated: false };
    const exchange = {
      request: { method: 'GET', url: '/', headers: [], body: null },
      answer: { status: 200, headers: [], body },
    };
    const events = [start, { type: 'exchange', check: 'a/b', exchange }];
    writeFileSync(
      join(folder, '.seaworthy/runs/20260101-000000000-0000.ndjson'),
      events.map((event) => `${JSON.stringify(event)}\n`).join(''),
    );
    await seaworthy(['doctor', '--bundle'], { cwd: folder });
    const bundle = readFileSync(join(folder, 'seaworthy-bundle.json'), 'utf8');
    expect(bundle).toContain('"status": 200');
    expect(bundle).not.toContain('their data');
  });
});

/** The same exchange, sent by somebody who may. */
function authorized(line: string): string {
  const event = JSON.parse(line) as RunEvent;
  if (event.type !== 'exchange') throw new Error('this is no exchange');
  const headers = [
    ['authorization', `Bearer ${planted.authorization}`],
    ['cookie', `session=${planted.cookie}; theme=dark`],
    ['x-api-key', planted.authorization],
  ] as const;
  const request = { ...event.exchange.request, headers };
  return JSON.stringify({ ...event, exchange: { ...event.exchange, request } });
}
