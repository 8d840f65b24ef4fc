import { afterEach, expect, test, vi } from 'vitest';
import { buildEnvironment, serverEnvironment } from './environment.ts';

const facts = {
  port: 21_000,
  databaseUrl: 'postgres://ours',
  dataDir: '/data',
  publicUrl: 'http://127.0.0.1:21000',
  secretKey: 'secret',
  temporaryDir: '/tmp/ours',
  outboundAllow: '',
  extra: { HOLD_TTL_SECONDS: '3', PORT: '1' },
};

afterEach(() => vi.unstubAllEnvs());

test('a server is told what production would say', () => {
  expect(serverEnvironment(facts)).toMatchObject({
    PORT: '21000',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://ours',
    DATA_DIR: '/data',
    PUBLIC_URL: 'http://127.0.0.1:21000',
    SECRET_KEY: 'secret',
    OUTBOUND_ALLOW: '',
    NODE_ENV: 'production',
    RAILS_ENV: 'production',
    FLASK_DEBUG: '0',
    TMPDIR: '/tmp/ours',
    HOLD_TTL_SECONDS: '3',
  });
});

test('nothing of the user gets in that is not on the list', () => {
  const secrets = [
    'PGHOST',
    'PGPASSWORD',
    'AWS_SECRET_ACCESS_KEY',
    'GITHUB_TOKEN',
    'SSH_AUTH_SOCK',
    'NODE_OPTIONS',
    'SEAWORTHY_DATABASE_URL',
    'HTTP_PROXY',
  ];
  for (const name of secrets) vi.stubEnv(name, 'theirs');
  vi.stubEnv('DATABASE_URL', 'postgres://theirs');
  vi.stubEnv('GOPATH', '/go');
  const env = serverEnvironment(facts);
  expect(Object.keys(env).filter((name) => secrets.includes(name))).toEqual([]);
  expect(Object.values(env)).not.toContain('postgres://theirs');
  expect(env['GOPATH']).toBe('/go');
});

test('the build may fetch packages and is not told of production', () => {
  vi.stubEnv('HTTPS_PROXY', 'http://proxy');
  vi.stubEnv('DATABASE_URL', 'postgres://theirs');
  vi.stubEnv('NODE_ENV', 'production');
  const env = buildEnvironment();
  expect(env['HTTPS_PROXY']).toBe('http://proxy');
  expect(Object.keys(env)).not.toContain('DATABASE_URL');
  expect(Object.keys(env)).not.toContain('NODE_ENV');
});
