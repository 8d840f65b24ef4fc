/** Reads what the exporters write as those read it for whom it is meant, or as strictly as their documents say. */
import { Ajv } from 'ajv';
import { schema, type CTRFReport } from 'ctrf';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { Parser, type Result } from 'tap-parser';

/** How a reader counts a run. `isPass`: whether it would show the run as passed. */
export interface Counted {
  readonly isPass: boolean;
  readonly passed: number;
  readonly failed: number;
}

/** Its formats are those of identities and dates, of which we write none. */
const isCtrf = new Ajv({ validateFormats: false }).compile<CTRFReport>(schema);

/** CTRF, after the schema that its own package brings along: a run passes where nothing failed. */
export function countCtrf(json: string): Counted {
  const report: unknown = JSON.parse(json);
  if (!isCtrf(report)) throw new Error(JSON.stringify(isCtrf.errors));
  const { summary, tests } = report.results;
  if (summary.tests !== tests.length) throw new Error(`${summary.tests} tests`);
  for (const status of ['passed', 'failed', 'skipped', 'pending', 'other'] as const) {
    const number = tests.filter((one) => one.status === status).length;
    if (number !== summary[status]) throw new Error(`${status}: ${summary[status]}, not ${number}`);
  }
  return { isPass: summary.failed === 0, passed: summary.passed, failed: summary.failed };
}

/** TAP, by the parser of node-tap, which takes nothing that is not TAP. */
export function countTap(text: string): Counted {
  const parser = new Parser({ strict: true });
  const points: { readonly ok: boolean; readonly isLeftOut: boolean }[] = [];
  const strange: string[] = [];
  parser.on('assert', ({ ok, skip, todo }: Result) =>
    points.push({ ok, isLeftOut: skip !== false || todo !== false }),
  );
  parser.on('extra', (line: string) => strange.push(line));
  parser.end(text);
  if (strange.length > 0) throw new Error(`not TAP: ${strange.join('')}`);
  const told = points.filter(({ isLeftOut }) => !isLeftOut);
  return {
    isPass: parser.ok,
    passed: told.filter(({ ok }) => ok).length,
    failed: told.filter(({ ok }) => !ok).length,
  };
}

/** A command as the runner of GitHub Actions understands it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The commands of a log, read as ActionCommand.TryParseV2 of actions/runner (079cdb1) reads a line. */
export function commandsIn(log: string): readonly Command[] {
  return log.split(/\r\n|\n|\r/).flatMap((line) => {
    const text = line.trimStart();
    const end = text.indexOf('::', 2);
    if (!text.startsWith('::') || end < 0) return [];
    const head = text.slice(2, end);
    const space = head.indexOf(' ');
    const pairs = (space < 0 ? '' : head.slice(space + 1)).split(',').filter((pair) => pair !== '');
    const properties = pairs.map((pair) => {
      const [key = '', ...rest] = pair.split('=');
      return [key, unescapedProperty(rest.join('='))] as const;
    });
    return [
      {
        name: space < 0 ? head : head.slice(0, space),
        properties: Object.fromEntries(properties),
        message: unescaped(text.slice(end + 2)),
      },
    ];
  });
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapedProperty(text: string): string {
  const [colon, comma] = [text.replaceAll('%3A', ':'), '%2C'];
  return unescaped(colon.replaceAll(comma, ','));
}

/** Every line is an annotation of ours; a run passes where there is no error. */
export function countAnnotations(log: string): Counted {
  const commands = commandsIn(log);
  const lines = log.trimEnd().split('\n');
  if (commands.length !== lines.length) throw new Error('there are lines beside the annotations');
  for (const { name, properties } of commands) {
    if (!['error', 'warning', 'notice'].includes(name)) throw new Error(`the command ${name}`);
    if (Object.keys(properties).join() !== 'title') throw new Error(JSON.stringify(properties));
  }
  const failed = commands.filter(({ name }) => name === 'error').length;
  return { isPass: failed === 0, passed: 0, failed };
}

type Node = DefaultTreeAdapterTypes.Node;

/** What GitHub makes of a summary: Markdown with tables, links and raw HTML. */
export function renderSummary(markdown: string): DefaultTreeAdapterTypes.DocumentFragment {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return parseFragment(html);
}

/** All elements below a node, in their order. */
export function elementsIn(node: Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...elementsIn(child),
  ]);
}

/** The text of a node. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const allowed = 'h2 p code pre table tbody tr th td br ul li details summary'.split(' ');

/** Fails unless GitHub takes the summary, and there is nothing in it but what we write ourselves. */
export function validateSummary(markdown: string): void {
  const size = Buffer.byteLength(markdown);
  if (size > 1024 * 1024) throw new Error(`${size} bytes`);
  for (const { tagName, attrs } of elementsIn(renderSummary(markdown))) {
    if (!allowed.includes(tagName)) throw new Error(`the element ${tagName}`);
    if (attrs.some(({ name }) => name !== 'open')) throw new Error(JSON.stringify(attrs));
  }
}

interface Results {
  readonly status: string;
  readonly tests: readonly Readonly<Record<string, unknown>>[];
}

/** The members that each test of a document must have, and of which kind each is. */
function expectMembers(tests: Results['tests'], kinds: Readonly<Record<string, RegExp>>): void {
  for (const test of tests) {
    if (Object.keys(test).sort().join() !== Object.keys(kinds).sort().join())
      throw new Error(Object.keys(test).join());
    for (const [name, kind] of Object.entries(kinds)) {
      const value = test[name];
      const said = value === null ? 'null' : typeof value;
      if (!kind.test(said)) throw new Error(`${name} is ${said}`);
    }
    if (!['pass', 'fail', 'error'].includes(String(test['status']))) throw new Error('status');
    if (test['name'] === '') throw new Error('a test without a name');
  }
}

function countResults({ status, tests }: Results): Counted {
  const withStatus = (wanted: string): number =>
    tests.filter((test) => test['status'] === wanted).length;
  return { isPass: status === 'pass', passed: withStatus('pass'), failed: withStatus('fail') };
}

/** What the reporter of GitHub Classroom makes of it, with what a variable of the environment may hold. */
export function countClassroom(json: string): Counted & { points: number; most: number } {
  const encoded = Buffer.from(json).toString('base64');
  if (`SEAWORTHY_RESULTS=${encoded}`.length >= 128 * 1024) throw new Error('too long');
  const results = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as Results & {
    readonly max_score: number;
  };
  if (Object.keys(results).sort().join() !== 'max_score,status,tests') throw new Error('members');
  expectMembers(results.tests, {
    name: /^string$/,
    status: /^string$/,
    score: /^number$/,
    message: /^(?:string|null)$/,
    test_code: /^string$/,
    line_no: /^number$/,
  });
  const points = results.tests.reduce((sum, test) => sum + Number(test['score']), 0);
  return { ...countResults(results), points, most: results.max_score };
}

/** What the interface of Exercism's test runners asks of version 3. */
export function countExercism(json: string): Counted {
  const results = JSON.parse(json) as Results & {
    readonly version: number;
    readonly message: string | null;
  };
  if (Object.keys(results).sort().join() !== 'message,status,tests,version')
    throw new Error('members');
  if (results.version !== 3) throw new Error(`version ${results.version}`);
  const isError = results.status === 'error';
  if (isError !== (typeof results.message === 'string' && results.message !== ''))
    throw new Error(`${results.status} with the message ${results.message}`);
  expectMembers(results.tests, {
    name: /^string$/,
    status: /^string$/,
    message: /^(?:string|null)$/,
    output: /^(?:string|null)$/,
    test_code: /^string$/,
    task_id: /^number$/,
  });
  for (const { output } of results.tests) {
    if (typeof output === 'string' && output.length > 500) throw new Error('a long output');
  }
  const counted = countResults(results);
  if (counted.isPass && counted.passed !== results.tests.length) throw new Error('not all passed');
  return counted;
}
