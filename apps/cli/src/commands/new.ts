/** `seaworthy new`: begins an exercise, a stage, a mutant or a starter, so that nobody has to remember which files belong to one. */
import { command } from '../command.ts';

export default command({
  summary: 'begin an exercise, a stage, a mutant or a starter in another language (for authors)',
  usage: 'exercise|stage|mutant|language …',
  description: [
    'exercise STEP SLUG          begins an exercise: a Kattis problem package, hints and debrief, each with what goes in',
    'stage PROJECT SLUG          begins the next stage: brief.md, checks.ts and hints.md, each with what goes in',
    'mutant PROJECT CHECK SLUG   saves what you changed in the reference as a mutant for this check, and restores it',
    'language PROJECT LANGUAGE   begins a starter, in the shape of those that there are',
    '',
    'What is left to you stands there as "WRITE: …", and seaworthy author check finds each of it.',
    'A program is judged by an exercise with seaworthy problem check; problem verify proves the exercise itself.',
  ].join('\n'),
  options: {},
  examples: [
    ['seaworthy new exercise 1-algorithms lru-cache', 'an exercise of the first step'],
    ['seaworthy new stage todo find-things', 'the next stage of the to-do project'],
    [
      'seaworthy new mutant todo survive/keepsChanges forgets-on-restart',
      'after you broke a file of the reference',
    ],
    ['seaworthy new language todo rust', 'a starter in Rust'],
  ],
  run: async (args, around) => (await import('../runs/new.ts')).run(args, around),
});
