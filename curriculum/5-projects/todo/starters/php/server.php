<?php

/** A to-do list over HTTP. Plain PHP is all it needs; http.php speaks HTTP. */

declare(strict_types=1);

require __DIR__ . '/http.php';

/**
 * The to-dos. They live in memory for now; a later stage moves them to DATA_DIR.
 * They need no lock: one answer is made after the other.
 */
final class Todos
{
    /** @var list<array<string, mixed>> */
    private array $todos = [];

    /** @return list<array<string, mixed>> */
    public function all(): array
    {
        return $this->todos;
    }
}

function route(Request $request, Todos $todos): Response
{
    $asked = "$request->method $request->path";
    $hint = $asked === 'GET /' ? ' In server.php, uncomment the line under "The first stage".' : '';
    return match ($asked) {
        'GET /healthz' => json(200, ['status' => 'ok']),

        // The first stage: uncomment the next line, and GET / is answered with the list.
        // 'GET /' => json(200, $todos->all()),

        default => problem(404, "Nothing answers $asked yet.$hint"),
    };
}

$port = (int) (getenv('PORT') ?: 8000);
$todos = new Todos();
echo "listening on port $port, with ", count($todos->all()), " to-dos\n";
serve($port, fn (Request $request): Response => route($request, $todos));
