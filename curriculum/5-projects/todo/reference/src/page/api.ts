/** The list as the server keeps it. Every function rejects with a sentence for people. */

/** A to-do, as the server sends it. */
export interface Todo {
  readonly id: string;
  readonly title: string;
  readonly completed: boolean;
  readonly order: number | null;
}

/** What of a to-do can be set. */
export type TodoFields = Partial<Omit<Todo, 'id'>>;

/** The server understood, and does not want it: to ask the same once more is of no use. */
export class Refusal extends Error {}

const patienceMs = 10_000;

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
  throw response.status < 500 ? new Refusal(complaint) : new Error(complaint);
}

/** What the server says is wrong: the message about a field, if there is one. */
async function complaintOf(response: Response): Promise<string> {
  const problem = await response.json().catch(() => ({}));
  return (
    problem.errors?.[0]?.message ?? problem.detail ?? `The server answered ${response.status}.`
  );
}
