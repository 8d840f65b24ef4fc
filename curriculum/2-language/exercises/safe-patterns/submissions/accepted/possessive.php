<?php
// A plus behind a repetition makes it possessive: what it took it never gives back, so there is nothing to try again.
const NAME = '[A-Za-z0-9_+-]++';
const LABEL = '[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+';
const NUMBER = '(?:0|[1-9][0-9]*+)';
const PART = '[A-Za-z0-9]++';
const FORMATS = [
    'order' => '/\AORD-[0-9]{4}-[0-9]{1,8}\z/',
    'date' => '/\A[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\z/',
    'version' => '/\A' . NUMBER . '\.' . NUMBER . '\.' . NUMBER . '(?:-' . PART . '(?:\.' . PART . ')*+)?\z/',
    'title' => '/\A' . PART . '(?: ' . PART . ')*+\z/',
    'email' => '/\A' . NAME . '(?:\.' . NAME . ')*+@(?:' . LABEL . '\.)++[A-Za-z]{2,}+\z/',
];
const ESCAPES = ['\n' => "\n", '\t' => "\t", '\"' => '"', '\\\\' => '\\'];

function hasFormat(string $format, string $text): bool
{
    $result = preg_match(FORMATS[$format], $text);
    if ($result === false) {
        throw new RuntimeException(preg_last_error_msg());
    }
    return $result === 1;
}

$lines = explode("\n", stream_get_contents(STDIN));
$out = [];
for ($i = 1; $i <= $lines[0]; $i++) {
    [$operation, $format, $quoted] = explode(' ', $lines[$i], 3);
    $text = strtr(substr($quoted, 1, -1), ESCAPES);
    if ($operation === 'IS') {
        $out[] = hasFormat($format, $text) ? 'yes' : 'no';
        continue;
    }
    preg_match_all('/[A-Za-z0-9._+@-]++/', $text, $pieces);
    $found = [];
    foreach ($pieces[0] as $piece) {
        $piece = rtrim($piece, '.');
        if (hasFormat($format, $piece)) {
            $found[] = $piece;
        }
    }
    $out[] = implode(' ', [count($found), ...$found]);
}
echo implode("\n", $out), "\n";
