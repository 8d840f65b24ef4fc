<?php
// What the connection waits for is a text: the name of the method that takes the next bytes.
class Refused extends Exception
{
}

class Connection
{
    const HEAD = 8192;
    const SIZE_LINE = 256;
    const BODY = 3000000;
    const TOKEN = '[!#$%&\'*+\-.^_`|~0-9A-Za-z]+';

    public array $answers = [];
    private string $waitsFor = 'request';
    private string $line = '';
    private int $used = 0;
    private string $request = '';
    private array $fields = [];
    private int $missing = 0;
    private int $announced = 0;
    private int $length = 0;
    private int $sum = 0;

    public function __construct(private string $wanted)
    {
    }

    public function feed(string $read): void
    {
        $at = 0;
        $length = strlen($read);
        while ($at < $length) {
            $at = match ($this->waitsFor) {
                'body', 'data' => $this->takeBytes($read, $at, $length),
                "\r", "\n" => $this->takeByte($read, $at),
                default => $this->takeLine($read, $at, $length),
            };
        }
    }

    public function end(): string
    {
        return $this->waitsFor === 'request' && $this->line === '' ? 'done' : 'incomplete';
    }

    private function takeLine(string $read, int $at, int $length): int
    {
        $feed = strpos($read, "\n", $at);
        $end = $feed === false ? $length : $feed + 1;
        $this->line .= substr($read, $at, $end - $at);
        $size = strlen($this->line);
        if ($this->waitsFor === 'size') {
            $this->refuseIf($size > self::SIZE_LINE);
        } else {
            $this->refuseIf($this->used + $size > self::HEAD, '431');
        }
        if ($feed !== false) {
            $this->refuseIf(strpos($this->line, "\r") !== $size - 2);
            $line = substr($this->line, 0, -2);
            $this->used += $size;
            $this->line = '';
            match ($this->waitsFor) {
                'request' => $this->takeRequest($line),
                'field' => $this->takeField($line),
                'size' => $this->takeSize($line),
                'trailer' => $this->takeTrailer($line),
            };
        }
        return $end;
    }

    private function takeRequest(string $line): void
    {
        if ($line === '') {
            $this->used = 0;
            return;
        }
        $fits = preg_match('{^(' . self::TOKEN . ' [!-\~]+) HTTP/1\.1$}D', $line, $match);
        $this->refuseIf($fits !== 1);
        $this->request = $match[1];
        $this->fields = [];
        $this->waitsFor = 'field';
    }

    private function fieldOf(string $line): array
    {
        $parts = explode(':', $line, 2);
        $this->refuseIf(preg_match('{^' . self::TOKEN . '$}D', $parts[0]) !== 1 || !isset($parts[1]));
        $this->refuseIf(preg_match('/[^\t -~\x80-\xff]/', $parts[1]) === 1);
        return [strtolower($parts[0]), trim($parts[1], " \t")];
    }

    private function takeField(string $line): void
    {
        if ($line !== '') {
            $this->fields[] = $this->fieldOf($line);
            return;
        }
        $lengths = $this->valuesOf('content-length');
        $codings = array_map('strtolower', $this->valuesOf('transfer-encoding'));
        $this->refuseIf(count($this->valuesOf('host')) !== 1);
        $this->refuseIf($lengths !== [] && $codings !== []);
        $this->refuseIf($codings !== [] && $codings !== ['chunked']);
        $numbers = [];
        foreach ($lengths as $length) {
            $this->refuseIf(preg_match('/^[0-9]+$/D', $length) !== 1);
            $numbers['n' . ltrim($length, '0')] = ltrim($length, '0');
        }
        $this->refuseIf(count($numbers) > 1);
        $this->length = $this->sum = $this->announced = 0;
        if ($codings !== []) {
            $this->waitsFor = 'size';
            return;
        }
        $number = (string) reset($numbers);
        $this->refuseIf(strlen($number) > 7 || (int) $number > self::BODY, '413');
        $this->missing = (int) $number;
        $this->waitsFor = 'body';
        if ($this->missing === 0) {
            $this->complete();
        }
    }

    private function takeSize(string $line): void
    {
        $this->refuseIf(preg_match('/^([0-9A-Fa-f]+)([ \t]*;.*)?$/Ds', $line, $match) !== 1);
        $digits = ltrim($match[1], '0');
        $this->refuseIf(strlen($digits) > 8, '413');
        $this->missing = (int) hexdec($digits);
        $this->announced += $this->missing;
        $this->refuseIf($this->announced > self::BODY, '413');
        $this->used = 0;
        $this->waitsFor = $this->missing > 0 ? 'data' : 'trailer';
    }

    private function takeTrailer(string $line): void
    {
        if ($line === '') {
            $this->complete();
        } else {
            $this->fieldOf($line);
        }
    }

    private function takeBytes(string $read, int $at, int $length): int
    {
        $end = min($length, $at + $this->missing);
        $sum = $this->sum;
        for ($i = $at; $i < $end; $i++) {
            $sum = (31 * $sum + ord($read[$i])) % 1000003;
        }
        $this->sum = $sum;
        $this->length += $end - $at;
        $this->missing -= $end - $at;
        if ($this->missing === 0) {
            if ($this->waitsFor === 'body') {
                $this->complete();
            } else {
                $this->waitsFor = "\r";
            }
        }
        return $end;
    }

    private function takeByte(string $read, int $at): int
    {
        $this->refuseIf($read[$at] !== $this->waitsFor);
        $this->waitsFor = $this->waitsFor === "\r" ? "\n" : 'size';
        return $at + 1;
    }

    private function complete(): void
    {
        $values = $this->valuesOf($this->wanted);
        $wanted = $values === [] ? 'none' : '[' . escaped(implode(', ', $values)) . ']';
        $count = count($this->fields);
        $this->answers[] = "$this->request $count $this->length $this->sum $wanted";
        $this->waitsFor = 'request';
        $this->used = 0;
    }

    private function valuesOf(string $name): array
    {
        $values = [];
        foreach ($this->fields as $field) {
            if ($field[0] === $name) {
                $values[] = $field[1];
            }
        }
        return $values;
    }

    private function refuseIf(bool $isWrong, string $error = '400'): void
    {
        if ($isWrong) {
            throw new Refused($error);
        }
    }
}

function escaped(string $text): string
{
    $hidden = fn ($match) => $match[0] === '\\' ? '\\\\' : sprintf('\\x%02X', ord($match[0]));
    return preg_replace_callback('/[^ -\[\]-~]/', $hidden, $text);
}

function unescaped(string $line): string
{
    if (!str_contains($line, '\\')) {
        return $line;
    }
    $byte = fn ($match) => match ($match[1][0]) {
        'r' => "\r",
        'n' => "\n",
        'x' => chr(hexdec(substr($match[1], 1))),
        default => '\\',
    };
    return preg_replace_callback('/\\\\(x..|.)/', $byte, $line);
}

$lines = explode("\n", stream_get_contents(STDIN));
$out = [];
$at = 2;
for ($number = 1; $number <= (int) $lines[1]; $number++) {
    $connection = new Connection(strtolower($lines[0]));
    $end = $at + (int) $lines[$at];
    try {
        for ($i = $at + 1; $i <= $end; $i++) {
            $connection->feed(unescaped($lines[$i]));
        }
        $last = $connection->end();
    } catch (Refused $error) {
        $last = $error->getMessage();
    }
    $at = $end + 1;
    array_push($out, "connection $number", ...$connection->answers);
    $out[] = $last;
}
echo implode("\n", $out), "\n";
