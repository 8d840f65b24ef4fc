/** `seaworthy doctor`: what this machine can and cannot check, each with its fix; and what a bug report needs. */
import { command } from '../command.ts';

export default command({
  summary: 'say what this machine can and cannot check, and how to mend it',
  usage: '[--bundle [FILE]]',
  description: [
    'Looks at Seaworthy itself, at what servers and checks need, and at the languages of the starters. Changes nothing.',
    'With --bundle it writes what a bug report needs into one JSON file: versions, these findings, seaworthy.json and the',
    'last run of the project around this folder. Secrets, your name, your home and your source are not in it. Nothing is',
    'sent: you can look through the file first.',
  ].join('\n'),
  options: {
    json: { type: 'boolean', help: 'for another program to read' },
    bundle: {
      type: 'boolean',
      help: 'write a bundle for a bug report into FILE; seaworthy-bundle.json unless told',
    },
  },
  examples: [
    ['seaworthy doctor', 'look at this machine'],
    ['seaworthy doctor --json', 'the same for another program'],
    ['seaworthy doctor --bundle', 'write a bundle for a bug report into this folder'],
    ['seaworthy doctor --bundle report.json', 'into another file'],
  ],
  run: async (args, around) => (await import('../runs/doctor.ts')).run(args, around),
});
