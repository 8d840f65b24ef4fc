/** Stage 2: a to-do can be written down, and read again. */
import { a, behaviour, broken, stage, text } from '@seaworthy/suite';
import { at, Todo } from '../../project.ts';

/** What is most often damaged on its way; tried each time, so that it does not depend on the seed. */
const awkwardTitles = [
  `Don't say "no"`,
  '<b>Bread</b> &amp; butter, 50 %, a \\ b',
  'Füße, 你好, مرحبا',
  '🪴 👩‍👩‍👧',
  'two\nlines',
  '  with spaces around it  ',
];

export default stage({
  storesATodo: behaviour(
    'POST on the list answers 201 with the to-do that it made',
    async ({ alice, unique }) => {
      const title = unique('Buy bread');
      await alice.post('/', { title }).expect(201, { ...Todo, title });
    },
    'What does the caller know about the new to-do that you did not make up?',
  ),

  startsUncompleted: behaviour(
    'A new to-do is not completed',
    async ({ alice, unique }) => {
      const title = unique('Water the plants');
      await alice.post('/', { title }).expect(201, { title, completed: false });
    },
    'Which value has `completed` when nobody has said anything about it?',
    { needs: 'storesATodo' },
  ),

  givesItAUrl: behaviour(
    'The `url` of a to-do answers 200 with that to-do',
    async ({ alice, unique }) => {
      const todo = await alice.post('/', { title: unique('Call Kim') }).expect(201, Todo);
      await alice.get(at(todo)).expect(200, todo);
    },
    'If you paste the `url` of the answer into a browser, what comes back?',
    { needs: 'storesATodo' },
  ),

  listsIt: behaviour(
    'GET on the list shows what was stored',
    async ({ alice, unique }) => {
      const title = unique('Send the letter');
      await alice.post('/', { title }).expect(201, Todo);
      // Its url in the list may be another one: where it leads is asked in the next stage.
      await alice.get('/').expect(200, a.list(Todo).including({ title, completed: false }));
    },
    'Does GET on the list read from the same place to which POST writes?',
    { needs: 'storesATodo' },
  ),

  tellsTodosApart: behaviour(
    'Two to-dos with the same title have two urls, and each url gives back its own',
    async ({ alice, unique }) => {
      const title = unique('Wash up');
      const first = await alice.post('/', { title }).expect(201, Todo);
      const second = await alice.post('/', { title }).expect(201, Todo);
      if (first.url === second.url)
        broken('two urls, one for each to-do', `the same url for both: ${first.url}`);
      await alice.get(at(first)).expect(200, first);
      await alice.get(at(second)).expect(200, second);
    },
    'What do you make the `url` from, and can two to-dos have the same of it?',
    { needs: 'givesItAUrl' },
  ),

  keepsTextAsItWasSent: behaviour(
    'Any title comes back as it was sent: quotes, mark-up, every script, emoji',
    async ({ alice, forAny }) => {
      const proof = async (title: string): Promise<void> => {
        const todo = await alice.post('/', { title }).expect(201, { ...Todo, title });
        await alice.get(at(todo)).expect(200, { title });
      };
      for (const title of awkwardTitles) await proof(title);
      await forAny(text(1, 40), proof, { times: 15 });
    },
    'Which step between the socket and your storage could change a character?',
    { needs: 'givesItAUrl' },
  ),
});
