/** Reads the Markdown files of the curriculum: a front matter in YAML, a title, and sections by heading. */
import { Mistake } from '@seaworthy/core';
import { parseDocument } from 'yaml';

/** A Markdown file in its parts. */
export interface MarkdownFile {
  /** The YAML between the `---` lines, or an empty object. */
  readonly front: Readonly<Record<string, unknown>>;
  /** The text of the first `# ` heading. */
  readonly title: string;
  /** Everything after the title. */
  readonly text: string;
  /** The text under each `## ` heading, by heading. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Takes a Markdown file apart. `file` is named in the Mistake when it is malformed. */
export function readMarkdown(content: string, file: string): MarkdownFile {
  const lines = content
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (lines[0] === '---' && end < 0) {
    const problem = 'the front matter has no end. Close it with a line of three dashes.';
    throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem });
  }
  const front = end > 0 ? readFront(lines.slice(1, end).join('\n'), file) : {};
  const body = lines.slice(end + 1);
  const titleAt = body.findIndex((line) => line.startsWith('# '));
  if (titleAt < 0) {
    throw new Mistake('SW_BAD_CONTENT', {
      file,
      line: end + 2,
      problem: 'there is no title. Begin the text with a line such as "# First light".',
    });
  }
  const rest = body.slice(titleAt + 1);
  return {
    front,
    title: (body[titleAt] ?? '').slice(2).trim(),
    text: rest.join('\n').trim(),
    sections: sectionsOf(rest),
  };
}

function readFront(text: string, file: string): Readonly<Record<string, unknown>> {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    throw new Mistake('SW_BAD_CONTENT', {
      file,
      line,
      problem: `the front matter is not YAML: ${error.code}.`,
    });
  }
  const value: unknown = document.toJS();
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function sectionsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  let heading: string | null = null;
  for (const line of lines) {
    if (line.startsWith('## ')) {
      heading = line.slice(3).trim();
      sections.set(heading, '');
    } else if (heading !== null) {
      sections.set(heading, `${sections.get(heading) ?? ''}${line}\n`);
    }
  }
  return new Map([...sections].map(([name, text]) => [name, text.trim()]));
}
