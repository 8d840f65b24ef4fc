/** Behaviour: does it keep its HTTP contract? Checks share one server. */
import { pageFromElsewhere } from '../page/page.ts';
import { lensFunction } from './lens.ts';

/** A check of what the server answers to well-formed requests. */
export const behaviour = lensFunction('behaviour', 'shared', (scene) => ({
  /** A page of another origin in a real browser: its requests, and what the browser lets it read. */
  page: pageFromElsewhere(scene),
}));
