import { ClaimBroken, type NoAnswerKind } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { judge, type Demand, type HeaderShape } from './judge.ts';
import { gather } from './person.ts';
import { a, type Shape } from './shape.ts';
import { inScene, type TinyAnswer, type TinyOptions } from './tiny-scene.ts';

interface Judged {
  /** What the claim is broken by; null where it holds. */
  readonly broken: ClaimBroken['details'] | null;
  readonly remarks: readonly string[];
  readonly body: unknown;
}

/** Judges what a tiny server answers to `GET /`. */
async function check(
  answer: TinyAnswer,
  demand: Partial<Demand<Shape>>,
  options: TinyOptions = {},
): Promise<Judged> {
  return inScene({ ...options, answer: () => answer }, async (scene) => {
    const exchange = await gather(scene, undefined).alice.get('/').send();
    const whole = { outcome: '2xx', shape: undefined, headers: undefined, ...demand } as const;
    const told = (): readonly string[] => scene.remarks.map(({ text }) => text);
    try {
      return { body: await judge(scene, exchange, whole), broken: null, remarks: told() };
    } catch (error) {
      if (!(error instanceof ClaimBroken)) throw error;
      return { body: null, broken: error.details, remarks: told() };
    }
  });
}

describe('the status', () => {
  it.each<[outcome: Demand<Shape>['outcome'], status: number, remarks: readonly string[]]>([
    ['2xx', 204, []],
    [200, 200, []],
    [200, 202, ['list: 200 is usual here; it was 202.']],
    [[401, 404], 400, ['list: 401 or 404 is usual here; it was 400.']],
  ])('%j holds for %i', async (outcome, status, remarks) => {
    const judged = await check([status], { outcome });
    expect([judged.broken, judged.remarks]).toEqual([null, remarks]);
  });

  it.each<[outcome: Demand<Shape>['outcome'], answer: TinyAnswer, expected: string, saw: string]>([
    [200, [404, { m: 1 }], 'GET / answers 200', '404; it said {"m":1}'],
    ['4xx', [500, ' two\n lines '], 'GET / answers any 4xx', '500; it said two lines'],
    [[200, 'cut'], [500, ''], 'GET / answers 200', '500'],
    ['cut', [200, ''], 'GET / answers nothing', '200'],
  ])('%j is broken by %j', async (outcome, answer, expected, saw) => {
    const { broken } = await check(answer, { outcome });
    expect(broken).toMatchObject({
      expected,
      saw,
      exchanges: [1],
      contract: { file: 'tiny/openapi.yaml', line: 5 },
    });
    expect(broken?.differences).toMatchObject([{ at: 'status' }]);
  });
});

describe('the body', () => {
  it('is returned as far as the shape names it', async () => {
    const { body } = await check([200, { a: 1, b: 2 }], { shape: { a: a.integer } });
    expect(body).toEqual({ a: 1 });
  });

  it.each<[answer: unknown, shape: Shape, differences: readonly string[]]>([
    [
      { a: 'x', b: 1 },
      { a: a.integer, b: 2 },
      ['body /a: a whole number <> "x"', 'body /b: 2 <> 1'],
    ],
    ['no json', { a: 1 }, ['body: JSON <> "no json"']],
    ['', a.list(a.any), ['body: JSON <> ""']],
  ])('%j breaks %j, and every difference is told', async (answer, shape, differences) => {
    const { broken } = await check([200, answer], { shape });
    expect(broken?.differences?.map((one) => `${one.at}: ${one.expected} <> ${one.saw}`)).toEqual(
      differences,
    );
    expect(broken?.expected).toMatch(/^GET \/ answers with /);
  });
});

describe('a header field', () => {
  it.each<[wanted: HeaderShape, difference: string | null]>([
    [{ Allow: 'GET, HEAD' }, null],
    [{ allow: { pattern: /GET/, words: 'GET' } }, null],
    [{ Allow: 'GET' }, 'header Allow: GET <> GET, HEAD'],
    [{ Allow: { pattern: /PUT/, words: 'PUT' } }, 'header Allow: PUT <> GET, HEAD'],
    [{ Location: '/1' }, 'header Location: /1 <> no such header'],
  ])('%j', async (headers, difference) => {
    const { broken } = await check([200, {}, { allow: 'GET, HEAD' }], { headers });
    const [first] = broken?.differences ?? [];
    expect(first === undefined ? null : `${first.at}: ${first.expected} <> ${first.saw}`).toBe(
      difference,
    );
  });
});

/** A title must be a string; an order had better be a number. */
const strict = `
  /:
    get:
      operationId: list
      responses:
        '200':
          description: one
          content:
            application/json:
              schema:
                type: object
                required: [title]
                properties:
                  title: { type: string, x-seaworthy-level: must }
                  order: { type: integer }`;

describe('the contract', () => {
  it.each<[body: unknown, broken: string | null, remarks: number]>([
    [{ title: 'a', order: 1 }, null, 0],
    [{ title: 'a', order: 'x' }, null, 1],
    [{ title: 1, order: 1 }, 'list answers with ', 0],
  ])(
    '%j breaks the claim, leaves a remark, or holds, by its level',
    async (body, expected, remarks) => {
      const judged = await check([200, body], {}, { paths: strict });
      expect(judged.remarks).toHaveLength(remarks);
      if (expected === null) return expect(judged.broken).toBeNull();
      expect(judged.broken?.expected).toContain(expected);
      expect(judged.broken?.contract).toMatchObject({ file: 'tiny/openapi.yaml', line: 16 });
    },
  );
});

describe('what is no answer', () => {
  it('breaks the claim by a code of its own', async () => {
    const { broken } = await check(null, {});
    expect(broken).toMatchObject({ code: 'SW_CUT_SHORT', crashed: false, exchanges: [1] });
  });

  it('is allowed where a closed connection may come, with a remark', async () => {
    const judged = await check(null, { outcome: ['4xx', 'cut'] });
    expect([judged.broken, judged.remarks]).toEqual([
      null,
      ['GET /: an answer is kinder than a closed connection.'],
    ]);
  });

  it.each<[path: string, code: string]>([
    ['/loop', 'SW_REDIRECT_LOOP'],
    ['http://192.0.2.1/', 'SW_FOREIGN_REDIRECT'],
  ])('a redirect to %s is %s', async (location, code) => {
    const { broken } = await check([302, '', { location }], {});
    expect(broken).toMatchObject({ code });
  });

  it.each<[kind: NoAnswerKind, code: string]>([
    ['silent', 'SW_SILENT'],
    ['garbage', 'SW_GARBAGE'],
    ['false-length', 'SW_FALSE_LENGTH'],
    ['too-large', 'SW_TOO_LARGE'],
    ['blocked', 'SW_BLOCKED'],
    ['refused', 'SW_NOT_LISTENING'],
    ['reset', 'SW_CUT_SHORT'],
  ])('%s is %s, whatever else is allowed', async (kind, code) => {
    const error = await withoutAnswer(kind);
    expect(error).toMatchObject({ details: { code, saw: 'GET /: it was so' } });
  });

  it('proves nothing where a fault of ours cut it', async () => {
    expect(await withoutAnswer('reset', 'kill')).toMatchObject({
      name: 'Inconclusive',
      message: 'the request was cut by our own fault (kill)',
    });
  });
});

/** Judges an exchange that ended without an answer, as plain data. */
async function withoutAnswer(kind: NoAnswerKind, cutBy?: string): Promise<unknown> {
  return inScene({}, async (scene) => {
    const exchange = await gather(scene, undefined).alice.get('/').send();
    const cut = { ...exchange, answer: null, noAnswer: { kind, detail: 'it was so' } };
    return judge(scene, cutBy === undefined ? cut : { ...cut, cutBy }, {
      outcome: ['4xx'],
      shape: undefined,
      headers: undefined,
    }).catch((error: unknown) => error);
  });
}
