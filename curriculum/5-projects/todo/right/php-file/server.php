<?php

/** A to-do list over HTTP. Plain PHP is all it needs; http.php speaks HTTP. */

declare(strict_types=1);

require __DIR__ . '/http.php';
require __DIR__ . '/todo.php';
require __DIR__ . '/Todos.php';

function route(Request $request, Todos $todos): Response
{
    $id = preg_match('~^/([0-9a-f]{32})$~D', $request->path, $found) ? $found[1] : null;
    return match (true) {
        $request->method === 'OPTIONS' => nothing(),
        "$request->method $request->path" === 'GET /healthz' => json(200, ['status' => 'ok']),
        $request->path === '/' => collection($request, $todos),
        $id !== null => item($request, $todos, $id),
        default => problem(404, 'There is nothing here.'),
    };
}

function collection(Request $request, Todos $todos): Response
{
    switch ($request->method) {
        case 'GET':
            return json(200, array_map(shown(...), $todos->all()));
        case 'POST':
            $todo = shown($todos->add(newTodo($request)));
            return json(201, $todo, ['Location' => $todo['url']]);
        case 'DELETE':
            $todos->clear();
            return nothing();
        default:
            return problem(405, 'Not here.', ['Allow' => 'GET, POST, DELETE, OPTIONS']);
    }
}

function item(Request $request, Todos $todos, string $id): Response
{
    switch ($request->method) {
        case 'GET':
            return json(200, shown($todos->find($id)));
        case 'PATCH':
            return json(200, shown($todos->change($id, membersOf($request))));
        case 'DELETE':
            $todos->remove($id);
            return nothing();
        default:
            return problem(405, 'Not here.', ['Allow' => 'GET, PATCH, DELETE, OPTIONS']);
    }
}

/**
 * A to-do as a client sees it.
 * Its url never has the Host header or our own port: behind a router, clients know neither.
 *
 * @param array<string, mixed> $todo
 * @return array<string, mixed>
 */
function shown(array $todo): array
{
    return $todo + ['url' => rtrim((string) getenv('PUBLIC_URL'), '/') . '/' . $todo['id']];
}

$port = (int) (getenv('PORT') ?: 8000);
$todos = new Todos(getenv('DATA_DIR') ?: exit("Set DATA_DIR in the environment.\n"));
echo "listening on port $port, with ", count($todos->all()), " to-dos\n";
serve($port, fn (Request $request): Response => route($request, $todos));
