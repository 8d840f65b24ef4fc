/** What `problem.yaml` says, in the form that all versions of the format come to. */
import type { Format, Metadata, ProblemLimits } from '../problem.ts';
import type { YamlMap } from './yaml-map.ts';

/** What `problem.yaml` says. */
export interface ProblemYaml {
  readonly format: Format;
  readonly metadata: Metadata;
  readonly limits: ProblemLimits;
  readonly isScoring: boolean;
  readonly isInteractive: boolean;
  /** Whether the package must have an output validator; null: it may. */
  readonly hasOwnValidator: boolean | null;
  /** Arguments for every output validation, which older formats have here. */
  readonly validatorFlags: readonly string[];
}

/** Who owns a problem must be known, unless nobody does. */
export function checkRights(yaml: YamlMap, metadata: Metadata): void {
  const { license, rightsOwner, credits, source } = metadata;
  const isFree = license === 'unknown' || license === 'public domain';
  if (!isFree && rightsOwner === null && credits === null && source === null) {
    yaml.find('yaml/missing-key', 'rights_owner', {
      how: `the licence "${license}" wants to know whose the problem is.`,
    });
  }
  if (license === 'public domain' && rightsOwner !== null) {
    const problem = 'What is in the public domain has no owner, and "rights_owner" names one';
    yaml.find('yaml/contradiction', 'rights_owner', { problem, repair: 'Take the key out.' });
  }
}

/** The licences that the format knows. */
export const licenses = [
  'unknown',
  'public domain',
  'cc0',
  'cc by',
  'cc by-sa',
  'educational',
  'permission',
] as const;
