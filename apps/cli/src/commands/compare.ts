/** `seaworthy compare`: the same requests to the learner's server and to the reference, side by side. */
import { command } from '../command.ts';
import { folderOption, projectOption, startOptions } from '../server-options.ts';

export default command({
  summary: 'the same requests to your server and to the reference, side by side',
  usage: '[CHECK | METHOD PATH [BODY] | REQUEST ...]',
  description: [
    'Starts your server and the reference of the project, each with nothing in it, sends both the same requests, and shows',
    'status, headers and body side by side. PATH is below the root of each server. Several requests are sent one after the',
    'other, each in quotes; {url} in a PATH is the url that this server gave with its last answer.',
    'CHECK is a check by its number (D3) or name: it runs at both with the same data, and its requests are compared. Without',
    'anything it is the first failure of the last run. What each server chooses for itself is not shown as a difference: ids,',
    'urls, dates, the order of JSON members. The exit code is 0 when both are the same in what matters, and 1 when not.',
  ].join('\n'),
  options: {
    header: {
      type: 'string',
      short: 'H',
      multiple: true,
      value: 'HEADER',
      help: 'send this header too, as in curl: -H "Name: value"; may be given several times',
    },
    folder: folderOption,
    ...startOptions,
    project: projectOption,
    seed: {
      type: 'string',
      value: 'SEED',
      help: 'for a check: the seed to use instead of that of the last run',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['terminal', 'plain', 'html', 'json'],
      help: 'terminal (as usual), plain (for screen readers), html, or json',
    },
    output: { type: 'string', value: 'FILE', help: 'write it there, as html unless told' },
    verbose: {
      type: 'boolean',
      help: 'show all: every request, every header, every value as it is',
    },
  },
  examples: [
    ['seaworthy compare GET /', 'what both answer when they are asked for the list'],
    [`seaworthy compare POST / '{"title":"Buy bread"}'`, 'with a body'],
    [
      `seaworthy compare 'POST / {"title":"Buy bread"}' 'PATCH {url} {"completed":true}' 'GET /'`,
      'several requests, one after the other',
    ],
    [`seaworthy compare -H 'Origin: http://example.org' OPTIONS /`, 'with a header'],
    ['seaworthy compare', 'the first failure of the last run'],
    ['seaworthy compare D3 --output compare.html', 'a check by its number, as a page'],
  ],
  run: async (args, around) => (await import('../runs/compare.ts')).run(args, around),
});
