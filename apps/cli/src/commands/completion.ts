/** `seaworthy completion`: teaches a shell to complete what is typed. */
import { command } from '../command.ts';

export default command({
  summary: 'let your shell complete commands, options and checks with Tab',
  usage: '[SHELL]',
  description: [
    'Prints the script that teaches SHELL (bash, zsh or fish) to complete; without a SHELL it says how to install it.',
    'The script asks Seaworthy itself at every Tab (seaworthy completion candidates -- WORD ...), and so it knows the',
    'commands of this version, and the stages and checks of the project in the folder where one stands.',
  ].join('\n'),
  options: {},
  examples: [
    ['seaworthy completion', 'how to install it'],
    ['seaworthy completion bash', 'the script for bash'],
    ['seaworthy completion candidates -- check --st', 'what a script asks at a Tab'],
  ],
  run: async (args, around) => (await import('../runs/completion.ts')).run(args, around),
});
