/** `seaworthy prove`: judges the judge. Right servers must pass, hollow ones must not, each mutant is caught by its check. */
import { command } from '../command.ts';

export default command({
  summary: 'judge the checks themselves, by right servers and by mutants (for authors)',
  usage: '[WHAT]',
  description: [
    'Runs the checks against the reference, the other right servers, the hollow servers, and the reference with one',
    'mistake each (a mutant), as a learner meets them: to the first stage that is broken, and a mutant no further than',
    'the stage of the check that must catch it. Prints who caught what, how often, over several seeds. Ends with 1 when',
    'a right server is blamed, a hollow one passes, a mutant is missed, or a check has no mutant of its own.',
    '',
    'WHAT is a project (all of them unless told), an exercise, or the word "exercises" for all of those: there each',
    'accepted submission must pass every test, each wrong one must fail at the test that is said to catch it, and the',
    'time limit must tell the slow from the right.',
  ].join('\n'),
  options: {
    seeds: {
      type: 'string',
      value: 'N',
      help: 'how many seeds for each server; unless told, 3 for whole implementations and mutants whose moment matters, else 1',
    },
    full: {
      type: 'boolean',
      help: 'twenty seeds, and the whole matrix: every stage for each mutant',
    },
    seed: { type: 'string', value: 'SEED', help: 'the first seed' },
    subject: { type: 'string', value: 'TEXT', help: 'only subjects whose name contains this' },
    check: {
      type: 'string',
      value: 'TEXT',
      help: 'only mutants for checks whose id contains this',
    },
    part: {
      type: 'string',
      value: 'K/N',
      help: 'only every Nth exercise, mutant or variant of a right server, beginning with the Kth',
    },
    jobs: { type: 'string', value: 'N', help: 'how many subjects at the same time; 2 unless told' },
    cards: { type: 'boolean', help: 'print the failure card of each mutant' },
    record: {
      type: 'boolean',
      help: 'write how often each mutant was caught into power.json of the project, or the time limit of each exercise into its time-limit.json; what was not run stays as it is there',
    },
  },
  examples: [
    ['seaworthy prove', 'all projects'],
    ['seaworthy prove --part 2/4', 'a quarter of each, as CI does it'],
    ['seaworthy prove todo --full', 'one project, twenty seeds, every stage for each mutant'],
    ['seaworthy prove todo --check survive/ --seeds 20', 'how often the checks of one stage catch'],
    ['seaworthy prove todo --subject mutant/ --cards', 'read the failure cards of all mutants'],
    ['seaworthy prove lru-cache', 'one exercise'],
    ['seaworthy prove exercises --part 1/4', 'the first, fifth, ninth … exercise'],
    [
      'seaworthy prove todo --subject mutant/trims-titles --seeds 3 --record',
      'count one mutant anew, for the list of checks',
    ],
  ],
  run: async (args, around) => (await import('../runs/prove.ts')).run(args, around),
});
