/** What the page knows of a to-do. */

/** A to-do, as the server sends it. */
export interface Todo {
  readonly id: string;
  readonly title: string;
  readonly completed: boolean;
  readonly order: number | null;
}

/** What of a to-do can be set. */
export type TodoFields = Partial<Omit<Todo, 'id'>>;

/** A to-do on the page. What was just added has no id yet, so the page has a name of its own for each. */
export interface ShownTodo extends Omit<Todo, 'id'> {
  readonly key: string;
  /** Whether it has a change that the server does not have yet, because it could not be reached. */
  readonly isWaiting: boolean;
}
