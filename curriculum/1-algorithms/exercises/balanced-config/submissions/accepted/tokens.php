<?php
const PARTNER = [')' => '(', ']' => '[', '}' => '{'];

/** The place of the first error, or "ok". */
function check(): string
{
    $opened = [];
    for ($line = 1; ($text = fgets(STDIN)) !== false; $line++) {
        // A whole string, a comment, a bracket, or the quote of a string that does not end. Possessive: no way back.
        preg_match_all('/"(?:[^"\\\\\n]|\\\\[^\n])*+"|#.*|[()\[\]{}"]/u', $text, $tokens, PREG_OFFSET_CAPTURE);
        foreach ($tokens[0] as [$what, $at]) {
            if ($what === '(' || $what === '[' || $what === '{') {
                $opened[] = [$what, $line, $at, $text];
            } elseif (isset(PARTNER[$what])) {
                $last = array_pop($opened);
                if ($last === null || $last[0] !== PARTNER[$what]) {
                    return place($line, $at, $text);
                }
            } elseif ($what === '"') {
                return place($line, $at, $text);
            }
        }
    }
    $last = array_pop($opened);
    return $last === null ? 'ok' : place($last[1], $last[2], $last[3]);
}

/** Offsets are bytes. A byte 10xxxxxx goes on with a character, so it is not counted. */
function place(int $line, int $at, string $text): string
{
    $before = substr($text, 0, $at);
    return $line . ':' . (preg_match_all('/[^\x80-\xBF]/', $before) + 1);
}

echo check(), "\n";
