<?php

/**
 * HTTP on plain PHP: one process, with a Fiber for each connection and one request on each.
 * While a Fiber waits for its client, the others go on; an answer is made in one go, with nothing in between.
 */

declare(strict_types=1);

/** A client that falls silent is let go after so many seconds. */
const SILENCE = 5;
/** After SIGTERM, requests that have begun get so many seconds to end. */
const LAST_SECONDS = 8;
const LARGEST_BODY = 1024 * 1024;
/** A body that is too large is read all the same, or the client would not hear our answer. But not for ever. */
const MOST_READ = 16 * 1024 * 1024;

const REASONS = [
    200 => 'OK', 201 => 'Created', 204 => 'No Content',
    400 => 'Bad Request', 404 => 'Not Found', 405 => 'Method Not Allowed', 411 => 'Length Required',
    413 => 'Content Too Large', 415 => 'Unsupported Media Type', 422 => 'Unprocessable Content',
    500 => 'Internal Server Error', 503 => 'Service Unavailable',
];

final class Request
{
    /** @param array<string, string> $headers their names in small letters */
    public function __construct(
        public readonly string $method,
        public readonly string $path,
        public readonly array $headers,
        public readonly string $body,
    ) {
    }
}

final class Response
{
    /** @param array<string, string> $headers */
    public function __construct(
        public readonly int $status,
        public readonly string $body,
        public readonly array $headers,
    ) {
    }
}

/** Throw it anywhere in an answer: the client gets it as a problem. Its code is the status. */
final class Refusal extends Exception
{
}

/** The client has gone or is silent: nobody misses an answer. */
final class Gone extends Exception
{
}

/** @param array<string, string> $headers */
function json(int $status, mixed $value, array $headers = []): Response
{
    $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR;
    return new Response($status, json_encode($value, $flags), $headers + ['Content-Type' => 'application/json']);
}

/**
 * An error in the form of RFC 9457.
 *
 * @param array<string, string> $headers
 */
function problem(int $status, string $detail, array $headers = []): Response
{
    $problem = ['title' => REASONS[$status], 'status' => $status, 'detail' => $detail];
    return json($status, $problem, $headers + ['Content-Type' => 'application/problem+json']);
}

/**
 * Answers each request with what $route makes of it, until SIGTERM.
 *
 * @param callable(Request): Response $route
 */
function serve(int $port, callable $route): void
{
    $context = stream_context_create(['socket' => ['backlog' => 511]]);
    $flags = STREAM_SERVER_BIND | STREAM_SERVER_LISTEN;
    $server = stream_socket_server("tcp://0.0.0.0:$port", flags: $flags, context: $context)
        ?: exit("Nobody can listen on port $port.\n");
    $deadline = INF;
    onSigterm(function () use (&$server, &$deadline): void {
        $server = null;
        $deadline = microtime(true) + LAST_SECONDS;
    });
    $connections = [];
    while (($server || $connections) && microtime(true) < $deadline) {
        foreach (whoeverIsReady($server, $connections) as $socket) {
            if ($socket !== $server) {
                $connections[(int) $socket]->goOn();
            } elseif ($client = @stream_socket_accept($server, 0)) {
                $connections[(int) $client] = new Connection($client, $route);
            }
        }
        foreach ($connections as $id => $connection) {
            if ($connection->isOver()) {
                fclose($connection->socket);
                unset($connections[$id]);
            }
        }
    }
}

/** Without the extension pcntl, which some PHP lack, SIGTERM ends the process at once. */
function onSigterm(callable $then): void
{
    if (function_exists('pcntl_signal')) {
        pcntl_async_signals(true);
        pcntl_signal(SIGTERM, $then, false);
    }
}

/**
 * Waits for up to a tenth of a second for sockets that can be read or written.
 *
 * @param resource|null $server
 * @param array<int, Connection> $connections
 * @return list<resource>
 */
function whoeverIsReady($server, array $connections): array
{
    $readers = array_filter($connections, fn (Connection $connection) => $connection->isReading);
    $writers = array_diff_key($connections, $readers);
    $readable = array_column($readers, 'socket');
    $writable = array_column($writers, 'socket');
    $urgent = [];
    if ($server) {
        $readable[] = $server;
    }
    // A signal cuts the wait short with a warning. That is no trouble: we come back at once.
    if (!$readable && !$writable || !@stream_select($readable, $writable, $urgent, 0, 100_000)) {
        return [];
    }
    return [...$readable, ...$writable];
}

/** A client, and the Fiber that reads its request and writes the answer. */
final class Connection
{
    public bool $isReading = true;
    private float $deadline;
    private readonly Fiber $fiber;

    /** @param resource $socket */
    public function __construct(public readonly mixed $socket, callable $route)
    {
        stream_set_blocking($socket, false);
        $this->fiber = new Fiber(fn () => $this->converse($route));
        $this->fiber->start();
    }

    public function goOn(): void
    {
        $this->fiber->resume();
    }

    public function isOver(): bool
    {
        return $this->fiber->isTerminated() || microtime(true) > $this->deadline;
    }

    private function converse(callable $route): void
    {
        try {
            $this->write($this->answer($route));
        } catch (Gone) {
            // Nothing is left to do but to close the socket, and that is done after each Fiber.
        }
    }

    private function answer(callable $route): Response
    {
        try {
            return $route($this->read());
        } catch (Refusal $refusal) {
            return problem($refusal->getCode(), $refusal->getMessage());
        } catch (Gone $gone) {
            throw $gone;
        } catch (Throwable $mistake) {
            error_log((string) $mistake); // A mistake of ours is told to the log, not to the client.
            return problem(500, 'This is our mistake.');
        }
    }

    /** The whole request is read before it is answered: clients do not listen while they talk. */
    private function read(): Request
    {
        $received = '';
        while (!str_contains($received, "\r\n\r\n")) {
            $received .= $this->receive($received);
        }
        [$head, $body] = explode("\r\n\r\n", $received, 2);
        $lines = explode("\r\n", $head);
        [$method, $target] = explode(' ', array_shift($lines) . ' ');
        $headers = [];
        foreach ($lines as $line) {
            [$name, $value] = explode(':', $line . ':');
            $headers[strtolower($name)] = trim($value);
        }
        if (isset($headers['transfer-encoding'])) {
            throw new Refusal('Send a Content-Length.', 411);
        }
        while (strlen($body) < (int) ($headers['content-length'] ?? 0)) {
            $body .= $this->receive($body);
        }
        if (strlen($body) > LARGEST_BODY) {
            throw new Refusal('The body is too large.', 413);
        }
        return new Request($method, explode('?', $target)[0], $headers, $body);
    }

    /** What comes next, after what has come. */
    private function receive(string $received): string
    {
        $this->pause(isReading: true);
        $more = fread($this->socket, 65_536);
        if ($more === false || $more === '' || strlen($received) > MOST_READ) {
            throw new Gone();
        }
        return $more;
    }

    private function write(Response $response): void
    {
        $headers = $response->headers + ['Content-Length' => strlen($response->body), 'Connection' => 'close'];
        $text = "HTTP/1.1 $response->status " . REASONS[$response->status] . "\r\n";
        foreach ($headers as $name => $value) {
            $text .= "$name: $value\r\n";
        }
        $text .= "\r\n$response->body";
        while ($text !== '') {
            $this->pause(isReading: false);
            $written = @fwrite($this->socket, $text);
            if ($written === false || $written === 0) {
                throw new Gone();
            }
            $text = substr($text, $written);
        }
    }

    /** Lets the others go on until this client has something to say, or can hear more. */
    private function pause(bool $isReading): void
    {
        $this->isReading = $isReading;
        $this->deadline = microtime(true) + SILENCE;
        Fiber::suspend();
    }
}
