/** The options by which a command lets one choose how a run is told; `reading.ts` reads them. */
import type { OptionSpec } from './command.ts';

/** The options by which a reader is chosen. */
export const readerOptions: Readonly<Record<string, OptionSpec>> = {
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: [
      'terminal',
      'plain',
      'ndjson',
      'json',
      'html',
      'junit',
      'ctrf',
      'tap',
      'classroom',
      'exercism',
      'github',
    ],
    help: 'terminal (as usual), plain (for screen readers), html, json, ndjson, junit, ctrf, tap, github, classroom, or exercism',
  },
  report: {
    type: 'string',
    multiple: true,
    value: 'FORMAT=FILE',
    help: 'also write the run to a file, such as junit=junit.xml, and as often as you like; github needs no file',
  },
  verbose: { type: 'boolean', help: 'show every remark, and each check that holds' },
};
