<?php
// "Blanks at the ends of a text are there by accident."
$end = null;
$stops = false;
$args = array_slice($argv, 1);
while ($args !== []) {
    $arg = array_shift($args);
    if ($arg === '--stop' && !$stops) {
        $stops = true;
    } elseif ($arg === '--end' && $end === null && $args !== []) {
        $end = array_shift($args);
    } else {
        fwrite(STDERR, "usage: [--end TEXT] [--stop]\n");
        exit(2);
    }
}
$end ??= "\n";

$out = '';
$code = 0;
while (($line = fgets(STDIN)) !== false) {
    if (str_ends_with($line, "\n")) {
        $line = substr($line, 0, -1);
    }
    if (str_ends_with($line, "\r")) {
        $line = substr($line, 0, -1);
    }
    if (trim($line, ' ') === '') {
        continue;
    }
    [$word, $rest] = explode(' ', $line, 2) + [1 => null];
    if ($word === 'len' && $rest !== null) {
        $out .= strlen(trim($rest, ' ')) . $end;
        continue;
    }
    [$number, $text] = explode(' ', $rest ?? '', 2) + [1 => null];
    if (in_array($word, ['first', 'last'], true) && $text !== null && preg_match('/^[0-9]{1,7}$/D', $number)) {
        $text = trim($text, ' ');
        $n = min((int) $number, strlen($text));
        $out .= ($word === 'first' ? substr($text, 0, $n) : substr($text, strlen($text) - $n)) . $end;
        continue;
    }
    fwrite(STDERR, "a line is no command\n");
    $code = 1;
    if ($stops) {
        break;
    }
}
fwrite(STDOUT, $out);
exit($code);
