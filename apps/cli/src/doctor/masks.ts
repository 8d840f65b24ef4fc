/**
 * Takes out of texts what nobody wants to send with a bug report. No pattern knows every secret, so there are three nets:
 * values that this environment holds are known and searched for; names and headers that say "secret" lose their values,
 * whatever these look like; and what is left loses what looks like a key. Too much is masked rather than too little.
 */
import { bundlePhrases } from '../phrases/bundle.ts';

const { reasons } = bundlePhrases;

/** What is known of whoever makes a bundle. */
export interface Known {
  /** Variables of the environment, and of a `.env` beside the server. */
  readonly variables: readonly (readonly [name: string, value: string])[];
  /** Folders that tell who somebody is, with what stands for each. */
  readonly folders: ReadonlyMap<string, string>;
  /** Names of the account and of the machine. */
  readonly names: readonly string[];
}

/** Masks texts and plain data, and counts what it masked. */
export interface Mask {
  text(text: string): string;
  /** A copy of plain data with every text masked. */
  value(value: unknown): unknown;
  /** How often each reason was found. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A name that says of its value that nobody may see it. */
const secretName =
  '[\\w.-]{0,40}(?:secret|token|passw(?:or)?d|passphrase|pwd|credential|api[_-]?key|access[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|database[_-]?url|[_-]dsn)[\\w.-]{0,40}';

/** Header fields whose value is the right to act for somebody. */
const secretHeader =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|authentication|www-authenticate|x-(?:api-key|auth-\w+|csrf-token|access-token|amz-security-token))$/i;

interface Pattern {
  readonly reason: string;
  readonly expression: RegExp;
  readonly keep?: string;
}

/** In this order: first what frames a secret, so that its end is known; then what it looks like by itself. */
const patterns: readonly Pattern[] = [
  {
    // A private key is a block; its first line says so.
    reason: reasons.privateKeys,
    expression: /-----BEGIN [^-]*PRIVATE KEY-----[^]*?(?:-----END [^-]*PRIVATE KEY-----|$)/g,
  },
  {
    // postgres://user:password@host: the password may hold anything, also an @; the last one ends it.
    reason: reasons.urls,
    expression: /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s"'<>]*@/gi,
    keep: '$1[masked]@',
  },
  {
    // Cookie: a=b; c=d: to the end of the line or of the quotes.
    reason: reasons.headers,
    expression:
      /\b((?:proxy-)?authorization|(?:set-)?cookie|x-api-key|x-auth-[\w-]+)(\s*:\s*)[^\r\n"']+/gi,
    keep: '$1$2[masked]',
  },
  {
    reason: reasons.headers,
    expression: /\b(bearer|basic|digest)(\s+)[\w.~+/=-]{6,}/gi,
    keep: '$1$2[masked]',
  },
  {
    // PASSWORD=x, "api_key": "a b", password: x, --token x, and the same within quotes that are escaped.
    reason: reasons.byName,
    expression: new RegExp(
      `(${secretName})(\\\\?["']?(?:\\s*(?:=>|[:=])\\s*|\\s+(?=\\S*[^\\sA-Za-z])))(?:\\\\?"(?:[^"\\\\]|\\\\[^"])*\\\\?"|'[^']*'|[^\\s"',;&}\\])]+)`,
      'gi',
    ),
    keep: '$1$2[masked]',
  },
  {
    // Providers mark their keys, so that they are found: GitHub, GitLab, npm, OpenAI and Stripe, AWS, Slack, Google; and JWT.
    reason: reasons.byForm,
    expression:
      /\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}|npm_\w{16,}|(?:sk|pk|rk)[-_][\w-]{16,}|(?:AKIA|ASIA)[0-9A-Z]{12,}|xox[a-z]-[\w-]{10,}|AIza[\w-]{20,}|eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?)/g,
  },
  // A sum or a key in hexadecimal digits: 128 bits and more. With dashes it is a UUID, which is an id.
  { reason: reasons.random, expression: /\b[0-9a-f]{32,}\b/gi },
];

/** Base64 of 18 bytes and more: so long is a password of ours. A path or a word has fewer kinds of characters. */
const opaque = /[\w+/-]{24,}={0,2}/g;

/** Makes a mask for whoever is known. */
export function maskFor(known: Known): Mask {
  return new TextMask(known);
}

class TextMask implements Mask {
  readonly counts = new Map<string, number>();
  readonly #literal: readonly (readonly [expression: RegExp, instead: string, reason: string])[];

  constructor({ variables, folders, names }: Known) {
    const values = variables
      .filter(([name, value]) => isTelling(name, value))
      .map(([, value]) => value)
      .toSorted((one, other) => other.length - one.length);
    this.#literal = [
      ...values.map((value) => [exactly(value), '[masked]', reasons.environment] as const),
      ...[...folders]
        .toSorted(([one], [other]) => other.length - one.length)
        .map(([folder, instead]) => [exactly(folder), instead, 'folders'] as const),
      ...names
        .filter((name) => name.length > 2 && !commonNames.has(name.toLowerCase()))
        .map((name) => [wordOf(name), '[name]', 'names'] as const),
    ];
  }

  text(text: string): string {
    let masked = text;
    for (const [expression, instead, reason] of this.#literal)
      masked = this.#replace(masked, expression, { instead: () => instead, reason });
    for (const { expression, keep = '[masked]', reason } of patterns) {
      const instead = (match: string): string => match.replace(expression, keep);
      masked = this.#replace(masked, expression, { instead, reason });
    }
    return this.#replace(masked, opaque, {
      instead: (match) => (isRandom(match) ? '[masked]' : match),
      reason: reasons.random,
    });
  }

  value(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return this.#list(value);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        this.text(key),
        isSecretName(key) && typeof member !== 'object' ? this.#blank(key) : this.value(member),
      ]),
    );
  }

  /** A header is a list of its name and its value. */
  #list(list: readonly unknown[]): unknown {
    const [name, value] = list;
    const isPair = list.length === 2 && typeof name === 'string' && typeof value === 'string';
    if (isPair && (secretHeader.test(name) || isSecretName(name))) return [name, this.#blank(name)];
    return list.map((item) => this.value(item));
  }

  #blank(name: string): string {
    this.#count(secretHeader.test(name) ? reasons.headers : reasons.byName);
    return '[masked]';
  }

  #replace(
    text: string,
    expression: RegExp,
    { instead, reason }: { readonly instead: (match: string) => string; readonly reason: string },
  ): string {
    return text.replace(expression, (match) => {
      const masked = instead(match);
      if (masked !== match) this.#count(reason);
      return masked;
    });
  }

  #count(reason: string): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
  }
}

const wholeSecretName = new RegExp(`^(?:${secretName})$`, 'i');

function isSecretName(name: string): boolean {
  return wholeSecretName.test(name);
}

/** Variables that say how a machine is set up, and whose values stand in every text: en_US, xterm, a path. */
const harmless =
  /^(?:PATH|HOME|USER|LOGNAME|PWD|OLDPWD|SHELL|SHLVL|_|TERM|TERM_\w+|COLORTERM|COLUMNS|LINES|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|EDITOR|VISUAL|PAGER|NODE_ENV|HOSTNAME|DISPLAY|XDG_\w+|CI|NO_COLOR|FORCE_COLOR)$/;

/** Whether a value may be searched for: a secret by its name, or long and mixed enough to stand nowhere else. */
function isTelling(name: string, value: string): boolean {
  if (isSecretName(name)) return value.length >= 4;
  return (
    !harmless.test(name) && value.length >= 8 && /[^a-z]/i.test(value) && !/^[\d.]+$/.test(value)
  );
}

/** Names that many accounts have, and that tell nobody. */
const commonNames = new Set(
  'root user admin node app runner nobody ubuntu debian vscode codespace gitpod docker localhost home test web'.split(
    ' ',
  ),
);

function exactly(text: string): RegExp {
  return new RegExp(escaped(text), 'g');
}

function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** Capitals, small letters and digits, spread as chance does it. */
function isRandom(text: string): boolean {
  if (!/[a-z]/.test(text) || !/(?:[A-Z].*){3}/.test(text) || !/\d/.test(text)) return false;
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits > 3.7;
}
