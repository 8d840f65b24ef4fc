import { demoRun, terminalReader } from '@seaworthy/report';
import { describe, expect, test } from 'vitest';
import { terminalPicture } from './terminal-picture.ts';

describe('a picture of a terminal', () => {
  const reader = terminalReader({ width: 80, colour: true, plain: false, unicode: true });
  const ansi = demoRun()
    .flatMap((event) => reader.read(event))
    .join('\n');

  test('holds every word as text', () => {
    const words = terminalPicture(ansi)
      .replace(/<title>.*<\/title>/, '')
      .replace(/<[^>]*>/g, ' ');
    expect(words).toContain('no acknowledged write is lost');
    expect(words).toContain('seaworthy replay D2 --seed 8f21');
    expect(words).not.toContain('\u001b');
  });

  test('is made of one line for each line', () => {
    expect(terminalPicture(ansi).match(/<text /g)).toHaveLength(ansi.split('\n').length);
  });

  test('puts a run of text where its column is', () => {
    expect(terminalPicture('\u001b[31mab\u001b[39m  cd')).toMatch(
      /<tspan x="20\.0" textLength="16\.8"[^>]* fill="#ff7b72">ab<\/tspan><tspan x="53\.6"[^>]*>cd</,
    );
  });

  test('is XML, whatever the text', () => {
    const picture = terminalPicture('<a href="x">&\u0000\ud800</a>', { title: '"<&>"' });
    expect(picture).toContain('&lt;a href=&quot;x&quot;&gt;&amp;\ufffd\ufffd&lt;/a&gt;');
    expect(picture).toContain('<title>&quot;&lt;&amp;&gt;&quot;</title>');
  });
});
