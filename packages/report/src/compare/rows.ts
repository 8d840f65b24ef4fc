/** The rows of a comparison: what stands on each side of one line, and whether that is a difference. */

/**
 * How two sides of a row are to each other. `alike`: they differ in what does not matter, or is a server's own choice.
 * `mine` and `reference`: only that side has it.
 */
export type RowKind = 'same' | 'alike' | 'changed' | 'mine' | 'reference';

/** One line of the comparison. A side that has nothing there is empty. */
export interface Row {
  readonly part: 'status' | 'header' | 'body';
  readonly kind: RowKind;
  readonly mine: string;
  readonly reference: string;
  /** Where it is, for what differs: "status", "header location", "body /0/title". */
  readonly at: string;
}

/** Why something that is not byte for byte the same was treated as the same. */
export type SameKind =
  | 'urls'
  | 'ids'
  | 'addresses'
  | 'headers'
  | 'headerOrder'
  | 'charset'
  | 'origin'
  | 'memberOrder'
  | 'space'
  | 'moments'
  | 'absent'
  | 'more'
  | 'refusal'
  | 'redirects'
  | 'cut';

/** Collects the rows of one pair and what was treated as the same on the way. */
export class RowList {
  readonly rows: Row[] = [];
  readonly same = new Set<SameKind>();
  /** The names of header fields and of members that were left out, with the reason. */
  readonly leftOut = { headers: new Set<string>(), more: new Set<string>() };

  add(part: Row['part'], at: string, sides: Omit<Row, 'part' | 'at'>): void {
    this.rows.push({ part, at, ...sides });
  }
}

/** What a row is of which one side may be missing. */
export function sideKind(mine: unknown, reference: unknown): RowKind {
  if (mine === undefined) return 'reference';
  return reference === undefined ? 'mine' : 'changed';
}

/** Whether a row is a difference that matters. */
export function isDifference({ kind }: Row): boolean {
  return kind !== 'same' && kind !== 'alike';
}
