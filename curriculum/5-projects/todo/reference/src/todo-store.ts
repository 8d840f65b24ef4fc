/** The to-dos in the database. Each function is one statement, so each is all or nothing by itself. */
import { type Database, reach } from './database.ts';
import { newId } from './ids.ts';
import type { NewTodo, TodoChange } from './todo-input.ts';

/** A to-do as it is stored. */
export interface StoredTodo extends NewTodo {
  readonly id: string;
}

const columns = ['id', 'title', 'completed', 'order'] as const;

/** All to-dos, in the order in which they were made. */
export async function listTodos(db: Database): Promise<readonly StoredTodo[]> {
  return reach(db.selectFrom('todos').select(columns).orderBy('number').execute());
}

export async function addTodo(db: Database, todo: NewTodo): Promise<StoredTodo> {
  const row = { id: newId(), ...todo };
  return reach(db.insertInto('todos').values(row).returning(columns).executeTakeFirstOrThrow());
}

export async function findTodo(db: Database, id: string): Promise<StoredTodo | undefined> {
  return reach(db.selectFrom('todos').select(columns).where('id', '=', id).executeTakeFirst());
}

/**
 * Sets the members that are given, and no others: read, change and write back would undo what somebody else
 * changed in between.
 */
export async function changeTodo(
  db: Database,
  id: string,
  change: TodoChange,
): Promise<StoredTodo | undefined> {
  if (Object.keys(change).length === 0) return findTodo(db, id);
  return reach(
    db.updateTable('todos').set(change).where('id', '=', id).returning(columns).executeTakeFirst(),
  );
}

/** Removes a to-do, and says whether it was there. */
export async function removeTodo(db: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await reach(
    db.deleteFrom('todos').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  return numDeletedRows > 0n;
}

export async function removeTodos(db: Database): Promise<void> {
  await reach(db.deleteFrom('todos').execute());
}
