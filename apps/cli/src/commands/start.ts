/** `seaworthy start`: begins a project or an exercise with a starter in the learner's language. */
import { command } from '../command.ts';

export default command({
  summary: 'begin a project or an exercise with a starter in your language',
  usage: '[WHAT] [FOLDER]',
  description: [
    'WHAT is a project or an exercise. Copies a starter into FOLDER (named like it unless told): a server that runs at',
    'once and fails the first stage with a message that says which line to change, or a program that reads and writes.',
    'Nothing that already lies there is touched.',
    'Without --lang it asks, and offers what this machine can run.',
  ].join('\n'),
  options: {
    lang: {
      type: 'string',
      value: 'LANGUAGE',
      help: 'which starter, by its name or a short form of it: python, js',
    },
    language: { type: 'string', value: 'LANGUAGE', help: 'the same as --lang' },
  },
  examples: [
    ['seaworthy start todo', 'begin the to-do project in the folder todo; asks for the language'],
    ['seaworthy start todo --lang python', 'begin it in Python'],
    ['seaworthy start lru-cache --lang php', 'begin an exercise'],
    ['seaworthy start todo my-list --lang ts', 'in TypeScript, in the folder my-list'],
  ],
  run: async (args, around) => (await import('../runs/start.ts')).run(args, around),
});
