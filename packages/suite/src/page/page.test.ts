/** The page is one of another origin, the browser is a real one, and what it says is told. */
import { ClaimBroken, EnvironmentTrouble, Skipped } from '@seaworthy/core';
import { findBrowser, driveBrowser, type DrivenBrowser } from '@seaworthy/browser';
import { afterAll, expect, it } from 'vitest';
import { needs } from '../../../../tools/testing/needs.ts';
import type { Person } from '../person.ts';
import { place } from '../project.ts';
import { a } from '../shape.ts';
import { inScene, type TinyAnswer, type TinyScene } from '../tiny-scene.ts';
import { pageFromElsewhere } from './page.ts';

const found = await findBrowser().catch(() => null);
const tests = needs({ name: 'browser', isMet: found !== null });

let launched: Promise<DrivenBrowser> | undefined;
const browser = (): Promise<DrivenBrowser> =>
  (launched ??= driveBrowser(found === null ? {} : { found }));
afterAll(async () => (await launched)?.close());

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PATCH',
  'access-control-allow-headers': 'content-type',
};

/** Lets a page work against a server that answers so; returns what broke, and the scene. */
async function withPage(
  answer: (request: string) => TinyAnswer,
  work: (page: Person) => Promise<unknown>,
  root = '/',
): Promise<{ readonly scene: TinyScene; readonly broken: ClaimBroken | null }> {
  return inScene({ answer, browser, root }, async (scene) => {
    try {
      await work(pageFromElsewhere(scene));
      return { scene, broken: null };
    } catch (error) {
      if (!(error instanceof ClaimBroken)) throw error;
      return { scene, broken: error };
    }
  });
}

/** `browser OPTIONS -> 200`: what was recorded, in order. */
function told(scene: TinyScene): readonly string[] {
  return scene.happenings.flatMap((one) => {
    if (one.kind !== 'request') return [];
    const { person, request, answer, noAnswer } = one.exchange;
    return [`${person} ${request.method} -> ${answer?.status ?? noAnswer?.kind ?? ''}`];
  });
}

tests.describe('a page from elsewhere', () => {
  it('asks first, sends, and is judged by what it may read', async () => {
    const answer = (): TinyAnswer => [201, { title: 'é' }, { ...cors, location: '/1' }];
    const { scene, broken } = await withPage(answer, async (page) => {
      expect(await page.post('/', { title: 'é' }).expect(201, { title: a.string })).toEqual({
        title: 'é',
      });
    });
    expect(broken).toBeNull();
    expect(scene.seen).toEqual(['GET /', 'OPTIONS /', 'POST /']);
    expect(told(scene)).toEqual(['browser OPTIONS -> 201', 'page POST -> 201']);
    const [opened, preflight, posted] = scene.happenings;
    expect(opened).toMatchObject({ act: 'open-page' });
    expect(preflight).toMatchObject({ exchange: { request: { body: null } } });
    if (posted?.kind !== 'request') throw new Error('nothing was sent');
    const { exchange } = posted;
    expect(exchange.request.headers).toContainEqual(['origin', exchange.page]);
    expect(exchange.answer?.headers.map(([name]) => name)).not.toContain('location');
    expect(scene.remarks).toEqual([]);
  });

  it('finds the other spelling of the list by itself, since no preflight may be redirected', async () => {
    const answer = (request: string): TinyAnswer =>
      request.endsWith(' /todos/') ? [200, {}, cors] : [308, '', { ...cors, location: '/todos/' }];
    const { scene, broken } = await withPage(
      answer,
      (page) => page.post('/').expect(200),
      '/todos',
    );
    expect(broken).toBeNull();
    expect(scene.seen.at(-1)).toBe('POST /todos/');
  });

  it.each<[fault: string, answer: (request: string) => TinyAnswer, says: string, lines: string[]]>([
    [
      'no header',
      () => [200, {}],
      "No 'Access-Control-Allow-Origin' header is present on the requested resource",
      ['browser OPTIONS -> 200', 'page PATCH -> blocked'],
    ],
    [
      'a header with two values',
      () => [200, {}, { ...cors, 'access-control-allow-origin': '*, *' }],
      "contains multiple values '*, *', but only one is allowed",
      ['browser OPTIONS -> 200', 'page PATCH -> blocked'],
    ],
    [
      'a method in lower case',
      () => [200, {}, { ...cors, 'access-control-allow-methods': 'patch' }],
      'Method PATCH is not allowed by Access-Control-Allow-Methods in preflight response',
      ['browser OPTIONS -> 200', 'page PATCH -> blocked'],
    ],
    [
      'a preflight that is led elsewhere',
      (request) =>
        request === 'OPTIONS /1' ? [307, '', { ...cors, location: '/' }] : [200, {}, cors],
      'Redirect is not allowed for a preflight request',
      ['browser OPTIONS -> 307', 'page PATCH -> blocked'],
    ],
    [
      'a header on the preflight only',
      (request) => (request.startsWith('OPTIONS') ? [204, '', cors] : [200, {}]),
      "No 'Access-Control-Allow-Origin' header is present on the requested resource",
      ['browser OPTIONS -> 204', 'page PATCH -> blocked'],
    ],
  ])('tells the words of the browser for %s', async (_, answer, says, lines) => {
    const { scene, broken } = await withPage(answer, (page) =>
      page.patch(place('/{id}', '/1'), {}).expect(200),
    );
    expect(broken?.details).toMatchObject({ code: 'SW_BLOCKED' });
    expect(broken?.details.saw).toContain('PATCH /1: blocked by CORS policy: ');
    expect(broken?.details.saw).toContain(says);
    expect(told(scene)).toEqual(lines);
  });

  it('calls a connection that is closed by its name', async () => {
    const answer = (request: string): TinyAnswer =>
      request.startsWith('GET') ? null : [200, {}, cors];
    const { broken } = await withPage(answer, (page) => page.get(place('/{id}', '/1')).expect(200));
    expect(broken?.details).toMatchObject({ code: 'SW_CUT_SHORT' });
    expect(broken?.details.saw).toContain('net::ERR_EMPTY_RESPONSE');
  });
});

it('is skipped by name where no browser is', async () => {
  const none = (): Promise<never> =>
    Promise.reject(new EnvironmentTrouble('SW_NO_BROWSER', { problem: 'none is here' }));
  await inScene({ browser: none }, async (scene) => {
    const skipped: unknown = await pageFromElsewhere(scene)
      .get('/')
      .expect(200)
      .catch((error: unknown) => error);
    expect(skipped).toBeInstanceOf(Skipped);
    expect(String(skipped)).toContain('No browser could be started: none is here.');
    expect(scene.seen).toEqual([]);
  });
});
