/** `seaworthy doctor`: what this machine can and cannot check, each with its fix. */
import { command } from '../command.ts';

export default command({
  summary: 'say what this machine can and cannot check, and how to mend it',
  usage: '',
  description:
    'Looks at Node, PostgreSQL, the disk, and the tools that scripts and starters need. Changes nothing.',
  options: { json: { type: 'boolean', help: 'for another program to read' } },
  examples: [['seaworthy doctor', 'look at this machine']],
  run: async (args, around) => (await import('../runs/doctor.ts')).run(args, around),
});
