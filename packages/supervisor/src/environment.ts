/**
 * The environment of the learner's processes: what production would say, and what toolchains need to be found.
 * Everything else of the user stays out: a `DATABASE_URL` of their own must never be broken by us, and a server under
 * test has no business with keys and agents.
 */
import { homedir, tmpdir, userInfo } from 'node:os';

/** What a server is told, beside what is the same for all. */
export interface ServerFacts {
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly secretKey: string;
  readonly temporaryDir: string;
  /** `host:port` of our fakes, separated by commas; empty when there are none. */
  readonly outboundAllow: string;
  /** The variables of one challenge, such as its time scales. */
  readonly extra: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string>>;

/** The environment of web, worker and release. */
export function serverEnvironment(facts: ServerFacts): Environment {
  return {
    ...inherited(toolVariables),
    ...basics(),
    npm_config_update_notifier: 'false',
    NODE_ENV: 'production',
    RACK_ENV: 'production',
    RAILS_ENV: 'production',
    APP_ENV: 'production',
    FLASK_DEBUG: '0',
    GIN_MODE: 'release',
    PYTHONUNBUFFERED: '1',
    TMPDIR: facts.temporaryDir,
    ...facts.extra,
    HOST: '0.0.0.0',
    PORT: String(facts.port),
    DATABASE_URL: facts.databaseUrl,
    DATA_DIR: facts.dataDir,
    PUBLIC_URL: facts.publicUrl,
    SECRET_KEY: facts.secretKey,
    OUTBOUND_ALLOW: facts.outboundAllow,
  };
}

/**
 * The environment of the build: it may fetch packages, so it knows the proxy; and it is not told that this is
 * production, because then npm would leave out the compilers.
 */
export function buildEnvironment(): Environment {
  return {
    ...inherited(toolVariables),
    ...inherited(fetchVariables),
    ...basics(),
    npm_config_update_notifier: 'false',
    TMPDIR: process.env['TMPDIR'] ?? tmpdir(),
    CI: 'true',
  };
}

function basics(): Environment {
  const { PATH, HOME, LANG, USER, LOGNAME } = process.env;
  const user = USER ?? LOGNAME ?? userName();
  return {
    PATH: PATH ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: HOME ?? homedir(),
    LANG: LANG ?? 'C.UTF-8',
    USER: user,
    LOGNAME: LOGNAME ?? user,
    SHELL: '/bin/sh',
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container the user may have a number and no name.
    return 'seaworthy';
  }
}

function inherited(names: readonly string[]): Environment {
  const found = names.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(
    found.filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
  );
}

/** Where toolchains lie. None of them holds a secret. */
const toolVariables = [
  'LC_ALL LC_CTYPE TZ',
  'NVM_DIR NVM_BIN FNM_DIR FNM_MULTISHELL_PATH VOLTA_HOME N_PREFIX BUN_INSTALL DENO_DIR COREPACK_HOME',
  'npm_config_cache npm_config_prefix PNPM_HOME',
  'PYENV_ROOT PYENV_VERSION VIRTUAL_ENV CONDA_PREFIX PYTHONPATH PYTHONDONTWRITEBYTECODE UV_CACHE_DIR',
  'RBENV_ROOT RBENV_VERSION GEM_HOME GEM_PATH BUNDLE_PATH rvm_path',
  'GOPATH GOROOT GOCACHE GOMODCACHE GOFLAGS GOTOOLCHAIN',
  'JAVA_HOME JDK_HOME MAVEN_HOME M2_HOME GRADLE_HOME GRADLE_USER_HOME SDKMAN_DIR',
  'COMPOSER_HOME COMPOSER_CACHE_DIR PHPENV_ROOT PHPRC PHP_INI_SCAN_DIR',
  'CARGO_HOME RUSTUP_HOME DOTNET_ROOT NUGET_PACKAGES MIX_HOME HEX_HOME',
  'ASDF_DIR ASDF_DATA_DIR MISE_DATA_DIR MISE_CACHE_DIR NIX_PATH NIX_PROFILES LD_LIBRARY_PATH',
  'XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME',
  'SSL_CERT_FILE SSL_CERT_DIR',
].flatMap((line) => line.split(' '));

/**
 * What fetching packages may need. A server under test fetches nothing from elsewhere, and with `NODE_EXTRA_CA_CERTS`
 * each start of Node takes four times as long: it reads all certificates anew.
 */
const fetchVariables = [
  'NODE_EXTRA_CA_CERTS',
  'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy',
  'npm_config_registry npm_config_cafile npm_config_userconfig',
  'PIP_CERT PIP_INDEX_URL PIP_CONFIG_FILE PIP_FIND_LINKS GOPROXY GONOSUMDB GOSUMDB GOPRIVATE',
  'CURL_CA_BUNDLE REQUESTS_CA_BUNDLE GIT_SSL_CAINFO',
].flatMap((line) => line.split(' '));
