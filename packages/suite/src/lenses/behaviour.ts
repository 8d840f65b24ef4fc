/** Behaviour: does it keep its HTTP contract? Checks share one server. */
import { lensFunction } from './lens.ts';

/** A check of what the server answers to well-formed requests. */
export const behaviour = lensFunction('behaviour', 'shared', () => ({}));
