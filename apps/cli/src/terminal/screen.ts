/** A terminal for tests: as much of one as is needed to know what stays on it. */

/** What a terminal shows, and its modes. */
export interface Screen {
  readonly lines: string[];
  readonly cursor: boolean;
  readonly updating: boolean;
}

type State = { -readonly [Key in keyof Screen]: Screen[Key] } & { row: number; column: number };

/** What a terminal shows after `output`. Fails on control sequences that it does not know. */
export function screenAfter(output: string): Screen {
  const state: State = { lines: [''], row: 0, column: 0, cursor: true, updating: false };
  // eslint-disable-next-line no-control-regex
  for (const token of output.match(/\u001b\[[?\d;]*[A-Za-z]|[\s\S]/gu) ?? []) {
    if (token.length > 1 && token.startsWith('\u001b')) obey(state, token.slice(2));
    else show(state, token);
  }
  const { lines, cursor, updating } = state;
  return { lines, cursor, updating };
}

function show(state: State, character: string): void {
  if (character === '\r') state.column = 0;
  else if (character === '\n') {
    state.row += 1;
    state.column = 0;
    state.lines[state.row] ??= '';
  } else {
    const line = state.lines[state.row] ?? '';
    const end = state.column + character.length;
    state.lines[state.row] =
      line.slice(0, state.column).padEnd(state.column) + character + line.slice(end);
    state.column = end;
  }
}

function obey(state: State, sequence: string): void {
  const end = sequence.at(-1) ?? '';
  if (sequence.startsWith('?25')) state.cursor = end === 'h';
  else if (sequence.startsWith('?2026')) state.updating = end === 'h';
  else if (end === 'A') state.row = Math.max(0, state.row - Number.parseInt(sequence, 10));
  else if (end === 'J') {
    state.lines.length = state.row + 1;
    state.lines[state.row] = (state.lines[state.row] ?? '').slice(0, state.column);
  } else if (end !== 'm') throw new Error(`an unknown control sequence: ${sequence}`);
}
