import { Mistake } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';

/** The parts of a Markdown file, or what is wrong with it. */
function check(content: string): unknown {
  try {
    const { front, title, text, sections } = readMarkdown(content, 'a.md');
    return { front, title, text, sections: Object.fromEntries(sections) };
  } catch (error) {
    return error instanceof Mistake ? `${error.code} ${error.message}` : error;
  }
}

const whole = [
  '---',
  'a: 1',
  'b: [x]',
  '---',
  '',
  '# T ',
  'intro',
  '## One',
  '1',
  '',
  '2',
  '## Two',
];
const parts = {
  front: { a: 1, b: ['x'] },
  title: 'T',
  text: 'intro\n## One\n1\n\n2\n## Two',
  sections: { One: '1\n\n2', Two: '' },
};
const none = { front: {}, title: 'T', text: '', sections: {} };

describe('a Markdown file', () => {
  it.each<[name: string, content: string, read: unknown]>([
    ['in all its parts', whole.join('\n'), parts],
    ['with line ends of Windows', whole.join('\r\n'), parts],
    ['with a byte order mark', `\uFEFF${whole.join('\n')}`, parts],
    ['of a title alone', '# T', none],
    ['with an empty front matter', '---\n---\n# T', none],
    ['with a front matter that is no object', '---\n7\n---\n# T', none],
    ['with a line before its title', 'x\n# T\n', none],
    ['with a rule in its text', '# T\na\n\n---\nb', { ...none, text: 'a\n\n---\nb' }],
    [
      'with deeper headings',
      '# T\n## A\n### B\n',
      { ...none, text: '## A\n### B', sections: { A: '### B' } },
    ],
  ])('%s is taken apart', (_name, content, read) => expect(check(content)).toEqual(read));

  it.each<[name: string, content: string, wrong: string]>([
    ['nothing', '', 'a.md:1: there is no title.'],
    ['no title', 'text\n## S', 'a.md:1: there is no title.'],
    ['no title after the front matter', '---\na: 1\n---\ntext', 'a.md:4: there is no title.'],
    ['a front matter without an end', '---\na: 1\n# T', 'a.md:1: the front matter has no end.'],
    [
      'a front matter that is not YAML',
      '---\na: 1\nb: [\n---\n# T',
      'a.md:3: the front matter is not YAML',
    ],
  ])('%s is refused with its line', (_name, content, wrong) => {
    expect(check(content)).toMatch(/^SW_BAD_CONTENT /);
    expect(check(content)).toContain(wrong);
  });
});
