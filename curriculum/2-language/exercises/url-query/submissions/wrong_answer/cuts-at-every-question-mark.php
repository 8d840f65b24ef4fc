<?php
// "There is one question mark in a target."
// The end of a line is cut off with explode, so that nothing else is taken away.
function shown(string $text): string
{
    $escaped = preg_replace_callback(
        '/["\\\\\x00-\x1f\x7f]/',
        fn ($match) => $match[0] === '"' || $match[0] === '\\' ? '\\' . $match[0] : sprintf('\\x%02X', ord($match[0])),
        $text
    );
    return "\"$escaped\"";
}

function decoded(string $part, int $column): string
{
    $text = rawurldecode($part);
    if (preg_match('//u', $text) !== 1) {
        throw new Exception("bad UTF-8 at $column");
    }
    return $text;
}

function encoded(string $text): string
{
    return str_replace('%20', '+', rawurlencode($text));
}

function answer(string $target): string
{
    if (preg_match('/%(?![0-9A-Fa-f]{2})/', $target, $match, PREG_OFFSET_CAPTURE)) {
        return 'bad escape at ' . ($match[0][1] + 1);
    }
    $pieces = explode('?', $target);
    $log = ['path'];
    $anew = '';
    $column = 2;
    foreach (explode('/', substr($pieces[0], 1)) as $part) {
        $segment = decoded($part, $column);
        $log[] = shown($segment);
        $anew .= '/' . rawurlencode($segment);
        $column += strlen($part) + 1;
    }
    $log = [implode(' ', $log), 'query'];
    $pairs = [];
    foreach (explode('&', $pieces[1] ?? '') as $part) {
        if ($part !== '') {
            [$name, $value] = array_pad(explode('=', str_replace('+', ' ', $part), 2), 2, null);
            $behind = $column + strlen($name) + 1;
            $name = decoded($name, $column);
            $log[1] .= ' ' . shown($name);
            $pair = encoded($name);
            if ($value !== null) {
                $value = decoded($value, $behind);
                $log[1] .= '=' . shown($value);
                $pair .= '=' . encoded($value);
            }
            $pairs[] = $pair;
        }
        $column += strlen($part) + 1;
    }
    $log[] = $pairs === [] ? $anew : $anew . '?' . implode('&', $pairs);
    return implode("\n", $log);
}

$lines = explode("\n", stream_get_contents(STDIN));
$out = [];
foreach (array_slice($lines, 1, (int) $lines[0]) as $target) {
    try {
        $out[] = answer($target);
    } catch (Exception $error) {
        $out[] = $error->getMessage();
    }
}
echo implode("\n", $out), "\n";
