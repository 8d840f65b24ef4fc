/** The version of Seaworthy, from the package's own file, so that it stands in one place. */
import manifest from '../../../package.json' with { type: 'json' };

/** `0.1.0` */
export const { version } = manifest;
