<?php
// Without extensions: preg with /u takes a name apart, and a code point stays a text of 1 to 4 bytes.
function text(string $hex): string
{
    $code = hexdec($hex);
    if ($code < 0x80) {
        return chr($code);
    }
    if ($code < 0x800) {
        return chr(0xC0 | $code >> 6) . chr(0x80 | $code & 0x3F);
    }
    if ($code < 0x10000) {
        return chr(0xE0 | $code >> 12) . chr(0x80 | $code >> 6 & 0x3F) . chr(0x80 | $code & 0x3F);
    }
    return chr(0xF0 | $code >> 18) . chr(0x80 | $code >> 12 & 0x3F) . chr(0x80 | $code >> 6 & 0x3F) . chr(0x80 | $code & 0x3F);
}

function codePoints(string $name): array
{
    return preg_split('//u', $name, -1, PREG_SPLIT_NO_EMPTY);
}

function keyOf(string $name, array $composed, array $folded): string
{
    $result = [];
    $last = -1;
    foreach (codePoints($name) as $code) {
        if ($last >= 0 && isset($composed[$result[$last] . $code])) {
            $result[$last] = $composed[$result[$last] . $code];
        } else {
            $result[++$last] = $code;
        }
    }
    $key = '';
    foreach ($result as $code) {
        $key .= $folded[$code] ?? $code;
    }
    return $key;
}

// UTF-8 keeps the order of code points, so ranges can be compared as texts.
function belongs(string $code, array $ranges): bool
{
    foreach ($ranges as [$low, $high]) {
        if (strcmp($low, $code) <= 0 && strcmp($code, $high) <= 0) {
            return true;
        }
    }
    return false;
}

function charactersOf(string $name, array $ranges): array
{
    $characters = [];
    $last = -1;
    $previous = '';
    $flagIsOpen = false;
    foreach (codePoints($name) as $code) {
        $isFlagLetter = strcmp("\u{1F1E6}", $code) <= 0 && strcmp($code, "\u{1F1FF}") <= 0;
        $closesFlag = $isFlagLetter && $flagIsOpen;
        $isJoined = $code === "\u{200D}" || $previous === "\u{200D}" || $closesFlag || belongs($code, $ranges);
        if ($last >= 0 && $isJoined) {
            $characters[$last] .= $code;
        } else {
            $characters[++$last] = $code;
        }
        $flagIsOpen = $isFlagLetter && !$closesFlag;
        $previous = $code;
    }
    return $characters;
}

$lines = explode("\n", stream_get_contents(STDIN));
[$pairs, $foldings, $rangeCount, $n] = array_map('intval', explode(' ', $lines[0]));
$at = 1;
$composed = [];
for ($i = 0; $i < $pairs; $i++) {
    [$first, $second, $both] = array_map('text', explode(' ', $lines[$at++]));
    $composed[$first . $second] = $both;
}
$folded = [];
for ($i = 0; $i < $foldings; $i++) {
    $codes = array_map('text', explode(' ', $lines[$at++]));
    $folded[array_shift($codes)] = implode('', $codes);
}
$ranges = [];
for ($i = 0; $i < $rangeCount; $i++) {
    $ranges[] = array_map('text', explode(' ', $lines[$at++]));
}
$owners = [];
$out = [];
for ($number = 1; $number <= $n; $number++) {
    [$operation, $rest] = explode(' ', $lines[$at++], 2);
    if ($operation === 'JOIN') {
        $key = keyOf($rest, $composed, $folded);
        $out[] = isset($owners[$key]) ? "taken $owners[$key]" : 'ok';
        $owners[$key] ??= $number;
    } elseif ($operation === 'COUNT') {
        $out[] = count(charactersOf($rest, $ranges));
    } else {
        [$most, $name] = explode(' ', $rest, 2);
        $cut = '';
        foreach (charactersOf($name, $ranges) as $character) {
            if (strlen($cut) + strlen($character) > $most) {
                break;
            }
            $cut .= $character;
        }
        $out[] = "\"$cut\"";
    }
}
echo implode("\n", $out), "\n";
