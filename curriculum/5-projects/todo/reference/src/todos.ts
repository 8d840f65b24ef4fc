/** The public list of to-dos over HTTP: `/` and `/{id}`. */
import type { FastifyInstance } from 'fastify';
import { prefersHtml } from './accept.ts';
import type { Database } from './database.ts';
import { isId } from './ids.ts';
import { type Page, sendPage } from './page.ts';
import { Problem } from './problems.ts';
import { addResource } from './resource.ts';
import { readNewTodo, readTodoChange } from './todo-input.ts';
import {
  addTodo,
  changeTodo,
  findTodo,
  listTodos,
  removeTodo,
  removeTodos,
  type StoredTodo,
} from './todo-store.ts';

/** What the list needs from the rest of the app. */
export interface TodoNeeds {
  readonly db: Database;
  readonly publicUrl: URL;
  readonly page: Page;
}

/** Adds the list to the app. A browser that opens `/` gets the page instead. */
export function addTodos(app: FastifyInstance, { db, publicUrl, page }: TodoNeeds): void {
  // The address comes from our own settings: the Host header is whatever the client wants it to be.
  const urlOf = (id: string) => new URL(id, publicUrl).href;
  const shown = (todo: StoredTodo) => ({ ...todo, url: urlOf(todo.id) });

  addResource(app, {
    path: '/',
    crossOrigin: true,
    methods: {
      GET: async (request, reply) => {
        reply.headers({ vary: 'Accept', 'cache-control': 'no-cache' });
        if (prefersHtml(request.headers.accept)) return sendPage(reply, page);
        const todos = await listTodos(db);
        return todos.map(shown);
      },
      POST: async (request, reply) => {
        const todo = await addTodo(db, readNewTodo(request.body));
        return reply.code(201).header('location', urlOf(todo.id)).send(shown(todo));
      },
      DELETE: async (_request, reply) => {
        await removeTodos(db);
        return reply.code(204).send();
      },
    },
  });

  addResource(app, {
    path: '/:id',
    crossOrigin: true,
    methods: {
      GET: async (request) => {
        const todo = await findTodo(db, idOf(request.params));
        return shown(found(todo));
      },
      PATCH: async (request) => {
        const todo = await changeTodo(db, idOf(request.params), readTodoChange(request.body));
        return shown(found(todo));
      },
      DELETE: async (request, reply) => {
        const wasThere = await removeTodo(db, idOf(request.params));
        if (!wasThere) throw notFound();
        return reply.code(204).send();
      },
    },
  });
}

/** An id that we never gave is unknown, whatever its form. */
function idOf({ id }: { readonly id?: string }): string {
  if (!isId(id)) throw notFound();
  return id;
}

function found(todo: StoredTodo | undefined): StoredTodo {
  if (todo === undefined) throw notFound();
  return todo;
}

function notFound(): Problem {
  return new Problem(404, 'There is no such to-do.');
}
