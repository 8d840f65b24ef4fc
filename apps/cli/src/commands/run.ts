/** `seaworthy run`: starts an app that comes along, for somebody who wants to use it, and keeps its data. */
import { command } from '../command.ts';

export default command({
  summary: 'use an app that comes along; its data are kept',
  usage: 'APP',
  description: [
    'Starts the finished app of a project and says at which address of this machine it is. Its data lie in a folder of',
    'yours and are there again at the next run, whatever ended the last one. Ctrl-C ends it. No check touches it.',
  ].join('\n'),
  options: {
    port: {
      type: 'string',
      value: 'PORT',
      help: 'where to listen; 3700 unless told, or a free port if that is taken',
    },
    data: {
      type: 'string',
      value: 'FOLDER',
      help: 'where to keep the data, instead of the folder of your account',
    },
  },
  examples: [
    ['seaworthy run todo', 'open your to-do list'],
    ['seaworthy run todo --port 8080', 'at http://127.0.0.1:8080'],
    ['seaworthy run todo --data work-list', 'a second list, kept in the folder work-list'],
  ],
  run: async (args, around) => (await import('../runs/run.ts')).run(args, around),
});
