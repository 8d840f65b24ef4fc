/** The options by which a command lets one choose how a run is told; `reading.ts` reads them. */
import type { OptionSpec } from './command.ts';

/** The options by which a reader is chosen. */
export const readerOptions: Readonly<Record<string, OptionSpec>> = {
  format: {
    type: 'string',
    value: 'FORMAT',
    help: 'terminal (as usual), plain (for screen readers), json, ndjson, html, or junit',
  },
  verbose: { type: 'boolean', help: 'show every remark, and each check that holds' },
};
