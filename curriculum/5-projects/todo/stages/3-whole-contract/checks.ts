/** Stage 3: the whole contract of Todo-Backend: change, remove, order, and pages from other origins. */
import { a, behaviour, broken, stage } from '@seaworthy/suite';
import { at, Todo } from '../../project.ts';

const origin = 'http://page.example';
const allowed = { pattern: /^(\*|http:\/\/page\.example)$/, words: `* or ${origin}` };

export default stage({
  allowsOtherOrigins: behaviour(
    'A page from another origin may read the list and write to it (CORS)',
    async ({ alice, unique }) => {
      const from = { origin };
      const cors = { 'access-control-allow-origin': allowed };
      await alice.get('/').with(from).expect('2xx', a.list(a.any), cors);
      const todo = await alice
        .post('/', { title: unique('From a page') })
        .with(from)
        .expect('2xx', Todo, cors);
      await alice.get(at(todo)).with(from).expect('2xx', todo, cors);
    },
    'Which header of the answer lets a browser hand it to a page from elsewhere?',
  ),

  answersPreflights: behaviour(
    'OPTIONS tells a browser that POST, PATCH and DELETE with JSON are allowed',
    async ({ alice, unique }) => {
      const todo = await alice.post('/', { title: unique('Ask first') }).expect(201, Todo);
      const asks = (method: string): Record<string, string> => ({
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'content-type',
      });
      const json = {
        'access-control-allow-origin': allowed,
        'access-control-allow-headers': { pattern: /content-type|\*/i, words: 'Content-Type' },
      };
      const allows = (method: string) => ({
        'access-control-allow-methods': {
          pattern: new RegExp(`${method}|\\*`, 'i'),
          words: method,
        },
      });
      await alice.options('/').with(asks('POST')).expect('2xx', undefined, json);
      await alice
        .options('/')
        .with(asks('DELETE'))
        .expect('2xx', undefined, { ...json, ...allows('DELETE') });
      await alice
        .options(at(todo))
        .with(asks('PATCH'))
        .expect('2xx', undefined, { ...json, ...allows('PATCH') });
      await alice
        .options(at(todo))
        .with(asks('DELETE'))
        .expect('2xx', undefined, { ...json, ...allows('DELETE') });
    },
    'What does a browser ask before it sends a PATCH, and what must it hear?',
  ),

  changesTheTitle: behaviour(
    'PATCH with a title changes the title, in the answer and for good',
    async ({ alice, unique }) => {
      const title = unique('New title');
      const todo = await alice.post('/', { title: unique('Old title') }).expect(201, Todo);
      const changed = await alice.patch(at(todo), { title }).expect(200, { ...Todo, title });
      await alice.get(at(changed)).expect(200, { title });
      await alice.get('/').expect(200, a.list(Todo).including({ title }));
    },
    'After the change, do the answer, the item and the list tell the same story?',
  ),

  completesATodo: behaviour(
    'PATCH with completed changes it, both ways, in the item and in the list',
    async ({ alice, unique }) => {
      const { url, title } = await alice.post('/', { title: unique('Finish') }).expect(201, Todo);
      for (const completed of [true, false, true]) {
        await alice.patch(at({ url }), { completed }).expect(200, { title, completed });
        await alice.get(at({ url })).expect(200, { title, completed });
        await alice.get('/').expect(200, a.list(Todo).including({ title, completed }));
      }
    },
    'What does your code do with a `completed` that is false, and what does the list do with one that is true?',
  ),

  keepsTheOrder: behaviour(
    'POST keeps the order that was sent',
    async ({ alice, unique }) => {
      const title = unique('Fifth');
      const sent = { title, order: 523 };
      const todo = await alice.post('/', sent).expect(201, { ...Todo, ...sent });
      await alice.get(at(todo)).expect(200, sent);
      await alice.get('/').expect(200, a.list(Todo).including(sent));
    },
    'Which members of the body does your POST look at?',
  ),

  leavesTheRestAlone: behaviour(
    'PATCH changes only what was sent: every other field, and the url, stay',
    async ({ alice, unique }) => {
      const title = unique('Stay as you are');
      const todo = await alice.post('/', { title, order: 7 }).expect(201, { ...Todo, order: 7 });
      await alice.patch(at(todo), { completed: true }).expect(200, { ...todo, completed: true });
      await alice.get(at(todo)).expect(200, { ...todo, completed: true });
      await alice.patch(at(todo), { order: 8 }).expect(200, { ...todo, completed: true, order: 8 });
      await alice.get(at(todo)).expect(200, { ...todo, completed: true, order: 8 });
    },
    'Does your PATCH put a new to-do in the place of the old one?',
    { needs: 'keepsTheOrder' },
  ),

  changesTheOrder: behaviour(
    'PATCH changes the order, for good',
    async ({ alice, unique }) => {
      const sent = { title: unique('Moved'), order: 10 };
      const todo = await alice.post('/', sent).expect(201, Todo);
      await alice.patch(at(todo), { order: 95 }).expect(200, { ...sent, order: 95 });
      await alice.get(at(todo)).expect(200, { ...sent, order: 95 });
      await alice.get('/').expect(200, a.list(Todo).including({ ...sent, order: 95 }));
    },
    'Does your PATCH know every field of a to-do that POST knows?',
    { needs: 'keepsTheOrder' },
  ),

  followsUrlsFromTheList: behaviour(
    'The urls in the list lead to the to-dos, as those in the answers to POST do',
    async ({ alice, unique }) => {
      const title = unique('Find me');
      await alice.post('/', { title }).expect(201, Todo);
      const list = await alice.get('/').expect(200, a.list(Todo).including({ title }));
      const listed = list.find((todo) => todo.title === title);
      if (listed === undefined) broken(`a to-do with the title ${title} in the list`, 'none');
      await alice.get(at(listed)).expect(200, listed);
    },
    'Is the `url` in the list made by the same code as the `url` after POST?',
  ),

  removesOne: behaviour(
    'DELETE on a to-do removes it, and only it',
    async ({ alice, unique }) => {
      const gone = await alice.post('/', { title: unique('Remove me') }).expect(201, Todo);
      const kept = await alice.post('/', { title: unique('Keep me') }).expect(201, Todo);
      // Read first: what a server remembers of a reading must not outlive the to-do.
      await alice.get(at(gone)).expect(200, gone);
      await alice.delete(at(gone)).expect([204, 200, 202]);
      await alice.get(at(gone)).expect([404, 410]);
      await alice.get('/').expect(200, a.list(Todo).without({ title: gone.title }).including(kept));
    },
    'After the DELETE, where in your server is the to-do still remembered?',
  ),

  removesAll: behaviour(
    'DELETE on the list removes every to-do; after it the list is []',
    async ({ alice, unique }) => {
      const todo = await alice.post('/', { title: unique('One of many') }).expect(201, Todo);
      await alice.get(at(todo)).expect(200, todo);
      await alice.delete('/').expect([204, 200, 202]);
      await alice.get('/').expect(200, []);
      await alice.get(at(todo)).expect([404, 410]);
    },
    'What does your server do with a DELETE on the list, and what does GET on the list answer right after it?',
  ),

  worksForAPageFromElsewhere: behaviour(
    'In a real browser, a page from another origin can do all of this',
    async ({ page, unique }) => {
      const sent = { title: unique('From elsewhere'), order: 523 };
      const stored = { ...Todo, ...sent, completed: false };
      const todo = await page.post('/', sent).expect(201, stored);
      await page.get(at(todo)).expect(200, stored);
      const list = await page.get('/').expect(200, a.list(Todo).including(sent));
      const listed = list.find(({ title }) => title === sent.title);
      if (listed === undefined) broken(`a to-do with the title ${sent.title} in the list`, 'none');
      await page.get(at(listed)).expect(200, stored);

      const title = unique('Changed from elsewhere');
      await page.patch(at(todo), { title }).expect(200, { ...stored, title });
      await page.patch(at(todo), { completed: true }).expect(200, { title, completed: true });
      const changed = { title, completed: true, order: 95 };
      await page.patch(at(todo), { order: 95 }).expect(200, changed);
      await page.get(at(todo)).expect(200, changed);
      await page.get('/').expect(200, a.list(Todo).including(changed));

      await page.delete(at(todo)).expect([204, 200, 202]);
      await page.get('/').expect(200, a.list(Todo).without({ title }));
      await page.post('/', { title: unique('One of many') }).expect(201, Todo);
      await page.delete('/').expect([204, 200, 202]);
      await page.get('/').expect(200, []);
    },
    'The page learns only that it failed. What does the console of the browser say, and of which answer?',
    { needs: 'answersPreflights', browser: true },
  ),
});
