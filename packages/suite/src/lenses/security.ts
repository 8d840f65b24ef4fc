/** Security: can anyone read, change or run what is not theirs? Checks share one server. */
import { lensFunction } from './lens.ts';

/** A check of what somebody must not be able to do. */
export const security = lensFunction('security', 'shared', () => ({}));
