/** Stage 1: a process that listens, and a list with nothing in it. */
import { behaviour, place, stage } from '@seaworthy/suite';

/** The root, but not as the list of the contract: any answer shows that somebody listens, whatever it holds. */
const door = place('the root', '');

/** A path that nobody has given a meaning. */
const nowhere = place('an unknown path', '/nobody-has-this');

export default stage({
  listens: behaviour(
    'Started with PORT in its environment, the server answers at that port',
    async ({ visitor }) => {
      await visitor.get(door).expect(['2xx', '3xx', '4xx']);
    },
    'Which port does your server listen on, and who told it so?',
  ),

  startsWithAnEmptyList: behaviour(
    'GET on the list answers 200 with [] while nobody has added anything',
    async ({ visitor, needsFreshServer }) => {
      needsFreshServer();
      await visitor.get('/').expect(200, []);
    },
    'What is the JSON text of a list with nothing in it?',
    { needs: 'listens' },
  ),

  tellsThatItIsAlive: behaviour(
    'GET /healthz is answered, best with 200',
    async ({ should, visitor }) => {
      try {
        await visitor.get('/healthz').expect(['2xx', '4xx']);
      } catch (error) {
        // A list at `/` may take any word for the id of a to-do, and fail at each: a later stage is about that.
        await visitor
          .get(nowhere)
          .expect('5xx')
          .catch(() => {
            throw error;
          });
        should(
          false,
          'GET /healthz is better answered with 200; it fails as any unknown path does.',
        );
      }
    },
    'How does a machine that knows nothing of to-dos ask whether you are there?',
    { needs: 'listens' },
  ),
});
