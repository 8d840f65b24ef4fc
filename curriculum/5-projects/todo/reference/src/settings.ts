/** What Deckhand is told by its environment, read once at the start. */

/** Everything that may differ between two places where Deckhand runs. */
export interface Settings {
  readonly port: number;
  readonly databaseUrl: string;
  /** Where the world reaches this server; it ends with a slash. */
  readonly publicUrl: URL;
  /** Whether the list that needs no account is served. */
  readonly publicList: boolean;
  /** The only address to listen on; null for all. */
  readonly host: string | null;
  /** A header that every answer carries, such as the mark of a platform. */
  readonly answerHeader: Readonly<Record<string, string>>;
}

/** The environment is incomplete or wrong; the message is for whoever starts Deckhand. */
class BadSettings extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings of the web process. */
export function readSettings(environment: Environment): Settings {
  refuseMissing(environment, ['PORT', 'DATABASE_URL', 'PUBLIC_URL']);
  return {
    port: readPort(environment['PORT'] ?? ''),
    databaseUrl: readDatabaseUrl(environment),
    publicUrl: readPublicUrl(environment['PUBLIC_URL'] ?? ''),
    publicList: environment['PUBLIC_LIST'] !== 'off',
    host: environment['LISTEN_ON'] || null,
    answerHeader: readHeader(environment['ANSWER_HEADER'] ?? ''),
  };
}

/** Reads where the database is, which is all that the migrations need. */
export function readDatabaseUrl(environment: Environment): string {
  refuseMissing(environment, ['DATABASE_URL']);
  const text = environment['DATABASE_URL'] ?? '';
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    // What was given is not repeated: it may hold a password.
    throw new BadSettings('DATABASE_URL is an address such as postgres://localhost/deckhand.');
  }
  return text;
}

/** Names all that is missing at once, so that nobody has to start five times to learn of five. */
function refuseMissing(environment: Environment, names: readonly string[]): void {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0) {
    throw new BadSettings(`Set ${missing.join(', ')} in the environment (see the README).`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new BadSettings(`PORT is a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

function readPublicUrl(text: string): URL {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new BadSettings(`PUBLIC_URL is an address such as https://example.org, not "${text}".`);
  }
  const url = new URL(text);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function readHeader(text: string): Readonly<Record<string, string>> {
  if (text === '') return {};
  const [, name, value] = /^([\w-]+): ([\x20-\x7e]+)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new BadSettings(`ANSWER_HEADER is a header such as "x-stage: test", not "${text}".`);
  }
  return { [name]: value };
}
