/** `seaworthy report`: writes the HTML report of a past run anew and names it. */
import { command } from '../command.ts';
import { folderOption } from '../server-options.ts';

export default command({
  summary: 'the last run as a page to look at and to keep',
  usage: '[RUN]',
  description: [
    'Writes the report of a run as one HTML file, from the record of the run, and says where it is. RUN is its name or the',
    'beginning of it; the last run unless told. Nothing is run. The file needs nothing but itself: it can be sent, kept,',
    'printed, and opened without a network.',
  ].join('\n'),
  options: {
    folder: folderOption,
    output: { type: 'string', value: 'FILE', help: 'write it there; - for the standard output' },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['json', 'html', 'junit', 'ctrf', 'tap', 'classroom', 'exercism'],
      help: 'html (as usual), json, junit, ctrf, tap, classroom, or exercism',
    },
    list: { type: 'boolean', help: 'say which runs there are, and do nothing' },
  },
  examples: [
    ['seaworthy report', 'the last run of this folder'],
    ['seaworthy report --list', 'the runs that this folder keeps, with what came of each'],
    ['seaworthy report 20261122-2159 --output before.html', 'an earlier run, into a file'],
    ['seaworthy report --format junit --output junit.xml', 'the last run for a CI system'],
  ],
  run: async (args, around) => (await import('../runs/report.ts')).run(args, around),
});
