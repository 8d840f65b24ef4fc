/** Stage 4: whatever arrives, the answer is a clear refusal, nothing of it is stored, and the server is still standing. */
import {
  a,
  badInput,
  broken,
  hostileJson,
  notBoolean,
  notInteger,
  notText,
  place,
  RawBody,
  security,
  stage,
  strangeIds,
  strangePlace,
  unreadableBodies,
  type Case,
  type Person,
} from '@seaworthy/suite';
import { at, Todo } from '../../project.ts';

/**
 * The list, but not as the list of the contract: what one case has left in it must not be held against the next. For the
 * same reason each case makes for itself whatever it compares with.
 */
const rawList = place('the list, whatever it holds', '');

/** After a refusal the list must be as long as before. */
async function length(visitor: Person): Promise<number> {
  return (await visitor.get(rawList).expect(200, a.list(a.any))).length;
}

const badTitles: readonly Case<unknown>[] = [
  { name: 'no title at all', value: {} },
  { name: 'an empty title', value: { title: '' } },
  { name: 'a title of spaces', value: { title: '   ' } },
  { name: 'a title of 501 characters', value: { title: 'x'.repeat(501) } },
  ...notText().map(({ name, value }) => ({
    name: `a title that is ${name}`,
    value: { title: value },
  })),
];

const badFields: readonly Case<Readonly<Record<string, unknown>>>[] = [
  ...notBoolean().map(({ name, value }) => ({
    name: `completed: ${name}`,
    value: { completed: value },
  })),
  ...notInteger().map(({ name, value }) => ({ name: `order: ${name}`, value: { order: value } })),
];

/** One of each kind that servers use, so that it could be taken for an id of their own. */
const chosenIds: readonly Case<string | number>[] = [
  { name: 'a word as its id', value: 'chosen-by-mallory' },
  { name: 'a number as its id', value: 987_654_321 },
  { name: 'a uuid as its id', value: '0dd5eed5-0dd5-4eed-80dd-5eed50dd5eed' },
];

function has(todo: unknown, member: string, value: unknown): boolean {
  return typeof todo === 'object' && todo !== null && Reflect.get(todo, member) === value;
}

export default stage({
  refusesATodoWithoutTitle: badInput(
    'A to-do without a title of 1 to 500 characters is refused with a 4xx, and not stored',
    async ({ alice, forEach }) => {
      await forEach(badTitles, async (body) => {
        const before = await length(alice);
        await alice.post('/', body).expect(422);
        if ((await length(alice)) !== before) broken('nothing stored', 'a to-do more in the list');
      });
    },
    'Which questions must a title answer before it may enter?',
  ),

  takesTitlesUpToTheLimit: badInput(
    'A title of 500 characters is stored whole, also when each is an emoji',
    async ({ alice, forEach }) => {
      const titles = ['x', '🪴', 'é'].map((letter) => ({
        name: `500 × ${letter}`,
        value: letter.repeat(500),
      }));
      await forEach(titles, async (title) => {
        const todo = await alice.post('/', { title }).expect(201, { ...Todo, title });
        await alice.get(at(todo)).expect(200, { title });
      });
    },
    'What does your language count when it counts the length of a text?',
  ),

  refusesWhatCannotBeRead: badInput(
    'A body that is no JSON object is refused with a 4xx, and nothing is stored',
    async ({ alice, forEach }) => {
      await forEach(unreadableBodies(), async (body) => {
        const before = await length(alice);
        await alice.post('/', body).expect([400, 422]);
        if ((await length(alice)) !== before) broken('nothing stored', 'a to-do more in the list');
      });
    },
    'What happens in your code when the JSON parser says no?',
  ),

  refusesFieldsOfTheWrongType: badInput(
    'A completed that is not true or false, or an order that is no whole number, is refused with a 4xx',
    async ({ alice, forEach, unique }) => {
      await forEach(badFields, async (fields) => {
        const title = unique('Wrong type');
        await alice.post('/', { title, ...fields }).expect(422);
        await alice.get(rawList).expect(200, a.list(a.any).without({ title }));
      });
    },
    'Which fields besides the title did you not look at?',
  ),

  refusesBadChanges: badInput(
    'A PATCH with a bad value is refused with a 4xx, and the to-do stays as it was',
    async ({ alice, forEach, unique }) => {
      const changes = [...badTitles.slice(1), ...badFields, ...unreadableBodies().slice(1, 4)];
      await forEach<unknown>(changes, async (change) => {
        const todo = await alice.post('/', { title: unique('Do not touch') }).expect(201, Todo);
        await alice.patch(at(todo), change).expect([400, 422]);
        await alice.get(at(todo)).expect(200, todo);
      });
    },
    'Is a change asked the same questions as a new to-do?',
  ),

  survivesAnyBody: badInput(
    'Whatever JSON is sent to POST and PATCH, the answer is a 2xx or a 4xx, and the list can still be read',
    async ({ alice, forAny, unique }) => {
      const todo = await alice.post('/', { title: unique('In the storm') }).expect(201, Todo);
      // A number of 19 digits may be refused, or kept; both are right.
      await alice
        .post('/', new RawBody('{"title":"Far","order":9223372036854775807}'))
        .expect(['2xx', '4xx']);
      const body = hostileJson('title', 'completed', 'order');
      await forAny(body, (value) => alice.post('/', value).expect([201, '2xx', '4xx']));
      await forAny(body, (value) => alice.patch(at(todo), value).expect([200, '2xx', '4xx']));
      await alice.get('/').expect(200, a.list(Todo));
      await alice.get(at(todo)).expect(200, Todo);
    },
    'Which line of your code believes something about the body without asking?',
  ),

  survivesStrangeText: badInput(
    'A title with a zero character or half of an emoji is refused or kept, never a crash',
    async ({ alice, forEach }) => {
      const bodies = [
        { name: 'a zero character (U+0000)', value: new RawBody('{"title":"a\\u0000b"}') },
        { name: 'half of a surrogate pair', value: new RawBody('{"title":"a\\ud83d"}') },
        { name: 'a zero byte in the JSON text', value: new RawBody('{"title":"a\0b"}') },
      ];
      await forEach(bodies, async (body) => {
        await alice.post('/', body).expect([422, '4xx', '2xx']);
        await alice.get(rawList).expect(200, a.list(a.any));
      });
    },
    'Can your storage hold every character that a text in JSON can?',
  ),

  refusesHugeBodies: badInput(
    'A body of 2 MiB is refused with a 4xx, best 413, and nothing is stored',
    async ({ alice, unique }) => {
      const title = unique('Huge');
      const body = { title, notes: 'x'.repeat(2 * 1024 * 1024) };
      await alice.post('/', body).expect([413, '4xx', 'cut']);
      await alice.get('/').expect(200, a.list(a.any).without({ title }));
    },
    'How much does your server read before it asks how much there is?',
  ),

  survivesOtherContentTypes: badInput(
    'A body that is not declared as JSON is refused or understood, never a crash',
    async ({ alice, forEach, unique }) => {
      const json = JSON.stringify({ title: unique('Declared as something else') });
      const bodies = [
        { name: 'JSON declared as text/plain', value: new RawBody(json, 'text/plain') },
        { name: 'JSON declared as nonsense', value: new RawBody(json, 'nonsense') },
        {
          name: 'JSON with an unknown charset',
          value: new RawBody(json, 'application/json; charset=klingon'),
        },
        {
          name: 'a form',
          value: new RawBody('title=a&order=1', 'application/x-www-form-urlencoded'),
        },
        {
          name: 'a multipart form without a boundary',
          value: new RawBody('--x\r\n', 'multipart/form-data'),
        },
      ];
      await forEach(bodies, async (body) => {
        await alice.post('/', body).expect([415, '4xx', '2xx']);
        await alice.get(rawList).expect(200, a.list(a.any));
      });
    },
    'What does your server do with a Content-Type that it has never heard of?',
  ),

  knowsOnlyItsOwn: badInput(
    'An id that was never given is answered 404 (any 4xx) for GET, PATCH and DELETE, whatever it looks like',
    async ({ alice, forEach }) => {
      await forEach(strangeIds(), async (tail) => {
        const nowhere = strangePlace('/{id}', tail);
        await alice.get(nowhere).expect([404, '4xx']);
        await alice.patch(nowhere, { completed: true }).expect([404, '4xx']);
        await alice.delete(nowhere).expect([404, '4xx']);
      });
    },
    'What does your storage say when it is asked for something that cannot be an id?',
  ),

  takesItsTime: badInput(
    'A body that trickles in byte by byte is read to its end, and a client that hangs up does no harm',
    async ({ alice, hangUp, trickled, unique }) => {
      const title = unique('Slowly');
      await trickled(alice.post('/', { title })).expect(201, { ...Todo, title });
      for (let n = 0; n < 3; n += 1) await hangUp(alice.get('/'));
      await alice.get('/').expect(200, a.list(Todo).including({ title }));
    },
    'Do you take what has arrived so far for all that will come?',
  ),

  ownsItsIdAndUrl: security(
    'Nobody can choose the id or the url of a to-do, neither in POST nor in PATCH',
    async ({ forEach, mallory, unique }) => {
      await forEach(chosenIds, async (id) => {
        const theirs = { id, url: `http://elsewhere.example/${id}` };
        await mallory.post('/', { title: unique('Mine'), ...theirs }).expect(['2xx', '4xx']);
        const list = await mallory.get(rawList).expect(200, a.list(a.any));
        if (list.some((todo) => has(todo, 'id', id)))
          broken('an id that the server chose', `${id}`);
        if (list.some((todo) => has(todo, 'url', theirs.url)))
          broken('a url that the server chose', theirs.url);
        const todo = await mallory.post('/', { title: unique('Yours') }).expect(201, Todo);
        await mallory.patch(at(todo), theirs).expect(['2xx', '4xx']);
        await mallory.get(at(todo)).expect(200, todo);
      });
    },
    'Which members of the body reach your storage without being named in your code?',
  ),

  ignoresWhatItDoesNotKnow: security(
    'Members that the contract does not name are ignored, best without a trace',
    async ({ mallory, should, unique }) => {
      const title = unique('With extras');
      const body = { title, isAdmin: true, ownerId: 1, createdAt: '2001-01-01T00:00:00Z' };
      const answer = await mallory.post('/', body).expect(['2xx', '4xx'], a.any);
      const stored = typeof answer === 'object' && answer !== null && 'isAdmin' in answer;
      should(
        !stored,
        'Members that the contract does not name are better ignored; `isAdmin` came back in the answer.',
      );
      await mallory.get('/').expect(200, a.list(Todo));
    },
    'If somebody sends `isAdmin: true`, who decides what becomes of it?',
  ),

  buildsUrlsFromItsSettings: security(
    'The `url` of a to-do is best built from PUBLIC_URL, not from the Host header of whoever asks',
    async ({ mallory, should, unique }) => {
      const request = mallory
        .post('/', { title: unique('Whose host') })
        .with({ host: 'elsewhere.example' });
      const todo = await request.expect(['2xx', '4xx'], a.any);
      const believed = JSON.stringify(todo ?? null).includes('elsewhere.example');
      should(
        !believed,
        'The `url` is better built from PUBLIC_URL; the server believed the Host header that a stranger sent.',
      );
    },
    'Who can choose the Host header of a request that reaches you?',
  ),
});
