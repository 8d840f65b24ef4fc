/** The list as the server keeps it. Every function rejects with a sentence for people. */
import type { Todo, TodoFields } from './todo.ts';

/** The server understood, and does not want it: to ask the same once more is of no use. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const patienceMs = 10_000;

/** Whether a refusal means that there is no such to-do any more. */
export function isGone(error: unknown): boolean {
  return error instanceof Refusal && error.status === 404;
}

export async function listTodos(): Promise<Todo[]> {
  return (await send('GET', '')).json();
}

export async function addTodo(fields: TodoFields): Promise<Todo> {
  return (await send('POST', '', fields)).json();
}

export async function changeTodo(id: string, fields: TodoFields): Promise<Todo> {
  return (await send('PATCH', id, fields)).json();
}

export async function removeTodo(id: string): Promise<void> {
  await send('DELETE', id);
}

/** `path` is relative to the page, so that the list works wherever it is served. */
async function send(method: string, path: string, body?: object): Promise<Response> {
  const response = await fetch(`./${path}`, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patienceMs),
  }).catch((cause: unknown) => {
    throw new Error('The server cannot be reached.', { cause });
  });
  if (response.ok) return response;
  const complaint = await complaintOf(response);
  throw response.status < 500 ? new Refusal(response.status, complaint) : new Error(complaint);
}

/** What the server says is wrong: the message about a field, if there is one. */
async function complaintOf(response: Response): Promise<string> {
  const problem = await response.json().catch(() => ({}));
  return (
    problem.errors?.[0]?.message ?? problem.detail ?? `The server answered ${response.status}.`
  );
}
