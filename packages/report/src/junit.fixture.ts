/** Reads JUnit XML with a strict parser and holds it against what the schema named in `junit.ts` allows. */
import { SaxesParser } from 'saxes';

/** An element as it was read. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Rule {
  readonly within: readonly string[];
  readonly needs: readonly string[];
  readonly may: readonly string[];
}

/** Which element may stand where, with which attributes. */
const rules: Readonly<Record<string, Rule>> = {
  testsuites: { within: [''], needs: [], may: ['name', 'time', 'tests', 'failures', 'errors'] },
  testsuite: {
    within: ['testsuites'],
    needs: ['name', 'tests', 'failures', 'errors'],
    may: ['skipped', 'time', 'timestamp'],
  },
  properties: { within: ['testsuite'], needs: [], may: [] },
  property: { within: ['properties'], needs: ['name', 'value'], may: [] },
  testcase: { within: ['testsuite'], needs: ['name'], may: ['time', 'classname'] },
  failure: { within: ['testcase'], needs: [], may: ['type', 'message'] },
  error: { within: ['testcase'], needs: [], may: ['type', 'message'] },
  skipped: { within: ['testcase'], needs: [], may: ['type', 'message'] },
  'system-out': { within: ['testcase'], needs: [], may: [] },
};

/** How the schema writes a time. */
const time = /^(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]*)?$/;

/** The elements in their order; throws where the text is not XML, or not JUnit XML. */
export function validateJunit(xml: string): Element[] {
  const elements: Element[] = [];
  const open: string[] = [''];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const rule = rules[name];
    const names = Object.keys(attributes);
    if (rule?.within.includes(open.at(-1) ?? '') !== true)
      throw new Error(`${name} in ${open.at(-1)}`);
    const missing = rule.needs.filter((need) => !names.includes(need));
    const strange = names.filter((one) => ![...rule.needs, ...rule.may].includes(one));
    if (missing.length + strange.length > 0)
      throw new Error(`${name}: ${[...missing, ...strange].join()}`);
    const written = attributes['time'];
    if (written !== undefined && !time.test(written)) throw new Error(`time: ${written}`);
    open.push(name);
    elements.push({ name, attributes });
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}
