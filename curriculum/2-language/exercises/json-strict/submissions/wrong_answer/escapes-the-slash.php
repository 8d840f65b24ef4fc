<?php

// "What may be escaped is escaped."
// Nodes are numbered and lie side by side, so that nothing calls itself, not even what throws them away.

const WORD = '/^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$/D';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.';
const SHORT = ['b' => "\x08", 'f' => "\f", 'n' => "\n", 'r' => "\r", 't' => "\t", '"' => '"', '\\' => '\\', '/' => '/'];

final class Wrong extends Exception
{
    public function __construct(public int $place)
    {
    }
}

final class Reader
{
    private int $at = 0;
    /** @var list<string> The closing bracket of what is a node of its own, or else what can be written as it is. */
    private array $texts = [];
    /** @var list<array<int|string, int>> The children of each node, by key or in their order. */
    private array $children = [];

    public function __construct(private string $text, private int $most)
    {
        // An end that is no character of any part, so that nobody has to ask whether there is one.
        $this->text .= "\0";
    }

    /** Reads all, without calling itself. Gives the canonical form. */
    public function canonical(): string
    {
        $open = [];
        do {
            $next = $this->peek();
            $node = count($this->texts);
            if ($next === '[' || $next === '{') {
                $this->refuseUnless(count($open) < $this->most);
                $this->at++;
                $this->texts[] = $next === '[' ? ']' : '}';
                $this->children[] = [];
                $open[] = $node;
                if ($this->peek() !== $this->texts[$node]) {
                    $keys[$node] = $this->readKey($node);
                    continue;
                }
            } else {
                $this->texts[] = $next === '"' ? self::written($this->readString()) : $this->readWord();
                $this->children[] = null;
                if ($open !== []) {
                    $this->adopt(end($open), $keys[end($open)], $node);
                }
            }
            while ($open !== [] && $this->peek() === $this->texts[end($open)]) {
                $this->at++;
                $node = array_pop($open);
                if ($open !== []) {
                    $this->adopt(end($open), $keys[end($open)], $node);
                }
            }
            if ($open !== []) {
                $this->refuseUnless($this->peek() === ',');
                $this->at++;
                $keys[end($open)] = $this->readKey(end($open));
            }
        } while ($open !== []);
        $this->peek();
        $this->refuseUnless($this->at === strlen($this->text) - 1);
        return $this->write();
    }

    private function refuseUnless(bool $isRight): void
    {
        if (!$isRight) {
            throw new Wrong($this->at);
        }
    }

    private function peek(): string
    {
        $this->at += strspn($this->text, " \t", $this->at);
        return $this->text[$this->at];
    }

    private function adopt(int $parent, ?string $key, int $node): void
    {
        if ($key === null) {
            $this->children[$parent][] = $node;
        } else {
            // A key such as 7 would become a number, and be sorted as one. Behind a quote it stays text.
            $this->children[$parent]['"' . $key] = $node;
        }
    }

    /** Reads the key and the colon of the next member; null in an array. */
    private function readKey(int $node): ?string
    {
        if ($this->texts[$node] === ']') {
            return null;
        }
        $this->refuseUnless($this->peek() === '"');
        $begin = $this->at;
        $key = $this->readString();
        if (isset($this->children[$node]['"' . $key])) {
            throw new Wrong($begin);
        }
        $this->refuseUnless($this->peek() === ':');
        $this->at++;
        return $key;
    }

    private function readWord(): string
    {
        $word = substr($this->text, $this->at, strspn($this->text, LETTERS, $this->at));
        $this->refuseUnless(preg_match(WORD, $word) === 1);
        $this->at += strlen($word);
        return $word;
    }

    private function readString(): string
    {
        static $ends = null;
        $ends ??= '"\\' . implode('', array_map('chr', range(0, 31)));
        $begin = $this->at++;
        $value = '';
        while (true) {
            $length = strcspn($this->text, $ends, $this->at);
            $value .= substr($this->text, $this->at, $length);
            $this->at += $length;
            $end = $this->text[$this->at];
            if ($end === '"') {
                $this->at++;
                return $value;
            }
            $escape = $end === '\\' ? $this->text[$this->at + 1] : '';
            if ($escape === 'u') {
                $value .= $this->readCode($begin);
            } elseif (isset(SHORT[$escape])) {
                $value .= SHORT[$escape];
                $this->at += 2;
            } else {
                throw new Wrong($begin);
            }
        }
    }

    /** Reads an escape with a code, or two that belong together. */
    private function readCode(int $begin): string
    {
        $hex = '([0-9A-Fa-f]{4})';
        if (preg_match("/\\G\\\\u$hex/", $this->text, $match, 0, $this->at) !== 1) {
            throw new Wrong($begin);
        }
        $code = hexdec($match[1]);
        if ($code >= 0xD800 && $code < 0xE000) {
            $pair = '/\G\\\\u([Dd][89ABab]..)\\\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})/';
            if (preg_match($pair, $this->text, $match, 0, $this->at) !== 1) {
                throw new Wrong($begin);
            }
            $code = 0x10000 + (hexdec($match[1]) - 0xD800) * 0x400 + hexdec($match[2]) - 0xDC00;
        }
        $this->at += strlen($match[0]);
        return self::utf8($code);
    }

    private static function utf8(int $code): string
    {
        if ($code < 0x80) {
            return chr($code);
        }
        if ($code < 0x800) {
            return chr(0xC0 | $code >> 6) . chr(0x80 | $code & 0x3F);
        }
        $end = chr(0x80 | $code >> 6 & 0x3F) . chr(0x80 | $code & 0x3F);
        if ($code < 0x10000) {
            return chr(0xE0 | $code >> 12) . $end;
        }
        return chr(0xF0 | $code >> 18) . chr(0x80 | $code >> 12 & 0x3F) . $end;
    }

    private static function written(string $value): string
    {
        static $escapes = [];
        if ($escapes === []) {
            for ($code = 0; $code < 32; $code++) {
                $escapes[chr($code)] = sprintf('\\u%04x', $code);
            }
            foreach (SHORT as $name => $char) {
                $escapes[$char] = "\\$name";
            }
        }
        return '"' . strtr($value, $escapes) . '"';
    }

    private function write(): string
    {
        $out = [];
        $waiting = [0];
        while ($waiting !== []) {
            $one = array_pop($waiting);
            if (is_string($one) || $this->children[$one] === null) {
                $out[] = is_string($one) ? $one : $this->texts[$one];
                continue;
            }
            $children = $this->children[$one];
            $isObject = $this->texts[$one] === '}';
            if ($isObject) {
                ksort($children, SORT_STRING);
            }
            $pieces = [];
            foreach ($children as $key => $child) {
                $pieces[] = ($pieces === [] ? '' : ',') . ($isObject ? self::written(substr($key, 1)) . ':' : '');
                $pieces[] = $child;
            }
            $out[] = $isObject ? '{' : '[';
            $waiting[] = $this->texts[$one];
            for ($i = count($pieces) - 1; $i >= 0; $i--) {
                $waiting[] = $pieces[$i];
            }
        }
        return implode('', $out);
    }
}

$lines = explode("\n", stream_get_contents(STDIN));
[$count, $most] = array_map('intval', explode(' ', $lines[0]));
$out = '';
for ($i = 1; $i <= $count; $i++) {
    try {
        $out .= (new Reader($lines[$i], $most))->canonical() . "\n";
    } catch (Wrong $wrong) {
        $out .= "error {$wrong->place}\n";
    }
}
echo $out;
