/** `seaworthy author`: looks at the curriculum as its authors write it, without running a server. */
import { command } from '../command.ts';

export default command({
  summary: 'look at the curriculum as it is written (for authors)',
  usage: 'check [FOLDER]',
  description: [
    'Says what is missing or malformed in the projects of this checkout: the form of each brief, three hints and a mutant',
    'for each check, mutants that still fit the reference, links that lead somewhere, and what is still to be written.',
    'FOLDER is the curriculum, or a project or a stage of it; all of it unless told. Each finding names file and line,',
    'what is wrong, and what to do. Ends with 1 when there is one, with 0 when there is none. No server is run.',
  ].join('\n'),
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['text', 'json'],
      help: 'how it is told: text (unless told), or json for other programs',
    },
  },
  examples: [
    ['seaworthy author check', 'everything, as npm test does it'],
    ['seaworthy author check curriculum/5-projects/todo/stages/5-survive', 'one stage'],
    ['seaworthy author check --format json', 'for an editor, or a script'],
  ],
  run: async (args, around) => (await import('../runs/author.ts')).run(args, around),
});
