/** What people do with the list, as values that can wait, and how the list looks once they are done. */
import type { ShownTodo, Todo, TodoFields } from './todo.ts';

/** One change that the server has to be told of. */
export type Change = {
  readonly key: string;
  /** Whether it was sent and no answer came: it may have been carried out, or not. */
  isDoubtful?: boolean;
} & (
  | { readonly kind: 'add'; readonly fields: Omit<Todo, 'id'>; readonly known: ReadonlySet<string> }
  | { readonly kind: 'set'; readonly fields: TodoFields }
  | { readonly kind: 'remove' }
);

/** The list with its changes, in the order in which the server makes its to-dos. */
export function withChanges(
  list: readonly Todo[],
  keyOf: (id: string) => string,
  changes: readonly Change[],
  isStuck: boolean,
): readonly ShownTodo[] {
  let shown: ShownTodo[] = list.map(({ id, ...rest }) => ({
    ...rest,
    key: keyOf(id),
    isWaiting: false,
  }));
  for (const change of changes) {
    const { key } = change;
    if (change.kind === 'add') shown.push({ ...change.fields, key, isWaiting: isStuck });
    else if (change.kind === 'remove') shown = shown.filter((todo) => todo.key !== key);
    else shown = shown.map((todo) => (todo.key === key ? changed(todo, change.fields) : todo));
  }
  return shown;

  function changed(todo: ShownTodo, fields: TodoFields): ShownTodo {
    return { ...todo, ...fields, isWaiting: isStuck };
  }
}

/** The to-do that an addition of unknown outcome has made, if it has: a new one with what was sent. */
export function madeBy(
  { fields, known }: Extract<Change, { readonly kind: 'add' }>,
  list: readonly Todo[],
): Todo | undefined {
  return list.find(
    (todo) =>
      !known.has(todo.id) &&
      todo.title === fields.title &&
      todo.order === fields.order &&
      todo.completed === fields.completed,
  );
}
