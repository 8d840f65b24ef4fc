/** The rows of two JSON values, member by member. */
import { alignedPlaces } from './aligned.ts';
import type { Side } from './headers.ts';
import { isRecord, type Json } from './names.ts';
import type { RowKind, RowList } from './rows.ts';

/** What is compared, and how. */
export interface BodyStyle {
  readonly list: RowList;
  readonly mine: Side;
  readonly reference: Side;
  /** Values as they are, and not by their names. */
  readonly verbose: boolean;
  /** Both refuse: the words of that are each server's own. */
  readonly isRefusal: boolean;
  /** Both succeed: then a server may say more than it must. */
  readonly isSuccess: boolean;
}

/** A place in two JSON values. */
interface Spot {
  readonly left: Json | undefined;
  readonly right: Json | undefined;
  /** As a JSON pointer. */
  readonly path: string;
  readonly indent: number;
  /** `"title": `, or nothing for an element. */
  readonly key: string;
  readonly comma: string;
}

/** Adds the rows of two values to a list. */
export class JsonRows {
  readonly #style: BodyStyle;

  constructor(style: BodyStyle) {
    this.#style = style;
  }

  add(spot: Spot): void {
    const { left, right } = spot;
    if (isRecord(left) && isRecord(right)) this.#addMembers(left, right, spot);
    else if (Array.isArray(left) && Array.isArray(right))
      this.#addItems(left as readonly Json[], right as readonly Json[], spot);
    else if (left === undefined || right === undefined || isNested(left) || isNested(right))
      this.#addWhole(spot);
    else this.#addValue(left, right, spot);
  }

  #addMembers(
    left: { readonly [key: string]: Json },
    right: { readonly [key: string]: Json },
    spot: Spot,
  ): void {
    const { list } = this.#style;
    const keys = [...Object.keys(right), ...Object.keys(left).filter((key) => !(key in right))];
    const common = (value: object): string =>
      Object.keys(value)
        .filter((key) => key in left && key in right)
        .join('\n');
    if (common(left) !== common(right)) list.same.add('memberOrder');
    const shown = keys.filter((key) => !this.#isLeftOut(key, left[key], right[key]));
    this.#bracket('{', spot);
    for (const [at, key] of shown.entries()) {
      this.add({
        left: left[key],
        right: right[key],
        path: `${spot.path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        indent: spot.indent + 1,
        key: `${JSON.stringify(key)}: `,
        comma: at < shown.length - 1 ? ',' : '',
      });
    }
    this.#bracket(`}${spot.comma}`, { ...spot, key: '' });
  }

  /** Whether a member that only one side has says nothing: an id, or null where the other has nothing. */
  #isLeftOut(key: string, left: Json | undefined, right: Json | undefined): boolean {
    const { list, verbose, isSuccess } = this.#style;
    if ((left === undefined) === (right === undefined)) return false;
    if (key === 'id') list.same.add('ids');
    else if (left === null || right === null) list.same.add('absent');
    else {
      if (right === undefined && isSuccess) {
        list.same.add('more');
        list.leftOut.more.add(key);
      }
      return false;
    }
    return !verbose;
  }

  #addItems(left: readonly Json[], right: readonly Json[], spot: Spot): void {
    const { mine, reference } = this.#style;
    const places = alignedPlaces(
      left.map((item) => canonical(item, mine)),
      right.map((item) => canonical(item, reference)),
    );
    if (places.length === 0) {
      this.#bracket(`[]${spot.comma}`, spot);
      return;
    }
    this.#bracket('[', spot);
    for (const [at, [one, other]] of places.entries()) {
      this.add({
        left: one === undefined ? undefined : left[one],
        right: other === undefined ? undefined : right[other],
        path: `${spot.path}/${other ?? one ?? at}`,
        indent: spot.indent + 1,
        key: '',
        comma: at < places.length - 1 ? ',' : '',
      });
    }
    this.#bracket(`]${spot.comma}`, { ...spot, key: '' });
  }

  #bracket(text: string, { path, indent, key }: Spot): void {
    const line = `${'  '.repeat(indent)}${key}${text}`;
    this.#style.list.add('body', placeOf(path), { kind: 'same', mine: line, reference: line });
  }

  /** A value that the other side does not have, or has in quite another form. */
  #addWhole(spot: Spot): void {
    const { left, right, path } = spot;
    const [ours, theirs] = [
      this.#linesOf(left, 'mine', spot),
      this.#linesOf(right, 'reference', spot),
    ];
    const kind = this.#kindOf(wholeKind(spot, this.#style.isSuccess));
    for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
      this.#style.list.add('body', placeOf(path), {
        kind,
        mine: ours[at] ?? '',
        reference: theirs[at] ?? '',
      });
    }
  }

  #linesOf(value: Json | undefined, side: 'mine' | 'reference', spot: Spot): string[] {
    if (value === undefined) return [];
    const { verbose } = this.#style;
    const lines = verbose
      ? prettyLines(value)
      : prettyLines(named(value, this.#style[side])).map((line) =>
          line.replace(/"(\{(?:url|id) [\d.]+\})"/g, '$1'),
        );
    const space = '  '.repeat(spot.indent);
    return lines.map(
      (line, at) =>
        `${space}${at === 0 ? spot.key : ''}${line}${at === lines.length - 1 ? spot.comma : ''}`,
    );
  }

  #addValue(left: Json, right: Json, spot: Spot): void {
    const { list, mine, reference, verbose } = this.#style;
    const key = keyOf(spot.path);
    const [ours, theirs] = [shownValue(key, left, mine), shownValue(key, right, reference)];
    const reason = ours === theirs ? sameReason(key, left, right) : otherReason(left, right);
    const isAlike = reason !== null;
    if (isAlike) list.same.add(reason);
    const line = (value: string): string =>
      `${'  '.repeat(spot.indent)}${spot.key}${value}${spot.comma}`;
    const isShownAsItIs = verbose || (isAlike && ours !== theirs);
    const isShownSame = ours === theirs && !isShownAsItIs;
    const kind =
      isAlike && !isShownSame
        ? 'alike'
        : this.#kindOf(isShownSame || left === right ? 'same' : 'changed');
    list.add('body', placeOf(spot.path), {
      kind,
      mine: line(isShownAsItIs ? JSON.stringify(left) : ours),
      reference: line(isShownAsItIs ? JSON.stringify(right) : theirs),
    });
  }

  /** The words of a refusal are each server's own. */
  #kindOf(kind: RowKind): RowKind {
    const { isRefusal, list } = this.#style;
    if (!isRefusal || kind === 'same') return kind;
    list.same.add('refusal');
    return 'alike';
  }
}

/** More members are always fine, more elements are not; and null is as good as nothing. */
function wholeKind({ left, right, key }: Spot, isSuccess: boolean): RowKind {
  if (left === undefined) return right === null ? 'alike' : 'reference';
  if (right !== undefined) return 'changed';
  return left === null || (isSuccess && key !== '') ? 'alike' : 'mine';
}

function isNested(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}

function placeOf(path: string): string {
  return path === '' ? 'body' : `body ${path}`;
}

function keyOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Why two values that are shown the same were not the same. */
function sameReason(key: string, left: Json, right: Json): 'ids' | 'urls' | 'addresses' | null {
  if (left === right) return null;
  if (key === 'id') return 'ids';
  return key === 'url' ? 'urls' : 'addresses';
}

const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

function otherReason(left: Json, right: Json): 'moments' | null {
  const areMoments = [left, right].every((one) => typeof one === 'string' && moment.test(one));
  return areMoments ? 'moments' : null;
}

/** A value as it is compared: by its name where the server chose it. */
function shownValue(key: string, value: Json, { names }: Side): string {
  const name = key === 'id' ? names.idOf(value) : null;
  const url = typeof value === 'string' && key !== 'id' ? names.urlOf(value) : null;
  if (key === 'url' && url !== null) return url;
  if (name !== null) return name;
  if (url !== null && typeof value === 'string' && /^https?:/.test(value)) return url;
  return JSON.stringify(typeof value === 'string' ? names.plain(value) : value);
}

/** A value with its members in one order and by their names, so that equal ones have the same text. */
function canonical(value: Json, side: Side, key = ''): string {
  if (Array.isArray(value))
    return `[${(value as readonly Json[]).map((item) => canonical(item, side)).join()}]`;
  if (!isRecord(value)) return shownValue(key, value, side);
  const members = Object.entries(value)
    .filter(([name, member]) => member !== null && name !== 'id')
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${name}:${canonical(member, side, name)}`).join()}}`;
}

/** A value in which this server's urls and ids have their names. */
function named(value: Json, side: Side, key = ''): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => named(item, side));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, named(member, side, name)]),
    );
  }
  const text = shownValue(key, value, side);
  return text.startsWith('{') ? text : value;
}

/** A value as indented JSON. */
export function prettyLines(value: Json): string[] {
  return JSON.stringify(value, null, 2).split('\n');
}
