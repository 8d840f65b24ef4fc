import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { demoDeploy } from './demo-deploy.ts';
import { demoRun } from './demo-run.ts';
import { validateJunit, type Element } from './junit.fixture.ts';
import { junitReport } from './junit.ts';

const casesOf = (xml: string): Element[] =>
  validateJunit(xml).filter(({ name }) => name === 'testcase');

test('the parser of these tests is strict', () => {
  const wrongs = ['<a><b></a>', '<a>\u0001</a>', '<a b="<"/>', '<a>&nope;</a>', '<a>]]></a>'];
  for (const wrong of wrongs) {
    expect(() => new SaxesParser().write(wrong).close(), wrong).toThrow(/^1:\d+: /);
  }
});

describe('a JUnit report', () => {
  test('is a suite for each stage and a case for each check, under names that stay', () => {
    const elements = validateJunit(junitReport(demoRun('broken')));
    expect(elements.filter(({ name }) => name === 'testsuite')).toHaveLength(5);
    expect(elements.find(({ name }) => name === 'testsuites')?.attributes).toMatchObject({
      name: 'To-do',
      tests: '14',
      failures: '2',
      errors: '0',
    });
    expect(casesOf(junitReport(demoRun('broken')))[1]?.attributes).toMatchObject({
      classname: 'todo.survive',
      name: 'keepsItsWord: no acknowledged write is lost',
    });
  });

  test('tells broken as failure with the card, blocked and skipped as skipped, unknown as error', () => {
    const xml = junitReport(demoRun('broken'));
    expect(xml).toMatch(/<failure type="broken" message="expected 40 items; saw 0 items">\n/);
    expect(xml).toContain('acknowledged  40  t01, t02');
    expect(xml).toContain('<skipped type="blocked" message="needs D2"/>');
    expect(xml).toMatch(/<failure type="SW_DIED" /);
    expect(junitReport(demoRun('undecided'))).toMatch(
      /<error type="environment" message="this machine, SW_NO_DATABASE: /,
    );
  });

  test('gives times in seconds', () => {
    const xml = junitReport(demoDeploy('keeps'));
    expect(xml).toContain(
      '<testsuite name="6 Ship it" tests="1" failures="0" errors="0" skipped="0" time="10.940">',
    );
  });

  test('of a run that was cut off has an error, and what did not run is skipped', () => {
    const xml = junitReport(demoRun('passed').slice(0, -20));
    expect(xml).toContain('name="it comes to its end"');
    expect(xml).toMatch(/<error type="unfinished" message="The record of this run ends here/);
    expect(xml).toContain('<skipped message="not run"/>');
    expect(casesOf(xml).length).toBeGreaterThan(14);
  });
});
