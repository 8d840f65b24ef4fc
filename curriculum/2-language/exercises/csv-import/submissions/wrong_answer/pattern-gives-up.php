<?php

// "One pattern finds a field in quotes."
// Jumps from one mark to the next: a comma, a quote or the end of a line.

/** Reads the field at $at up to what follows it; null if its quotes are broken. */
function read_field(string $upload, int &$at): ?string
{
    if (substr($upload, $at, 1) !== '"') {
        $length = strcspn($upload, ",\"\n", $at);
        $field = substr($upload, $at, $length);
        $at += $length;
        return substr($upload, $at, 1) === '"' ? null : $field;
    }
    if (!preg_match('/\G"((?:[^"]|"")*)"(?!")/', $upload, $match, 0, $at)) {
        return null;
    }
    $at += strlen($match[0]);
    return str_replace('""', '"', $match[1]);
}

function written(string $field): string
{
    // With D, the $ stands for the very end. Without it, one line end may follow.
    if (strspn($field, "=+-@\t", 0, 1) === 1 && !preg_match('/^[+-]?[0-9]+(\.[0-9]+)?$/D', $field)) {
        $field = "'" . $field;
    }
    return strpbrk($field, ",\"\n") === false ? $field : '"' . str_replace('"', '""', $field) . '"';
}

[$first, $upload] = explode("\n", stream_get_contents(STDIN), 2);
$wanted = (int) $first;
if (str_starts_with($upload, "\xEF\xBB\xBF")) {
    $upload = substr($upload, 3);
}
$upload = str_replace("\r\n", "\n", $upload);
$end = strlen($upload);

$report = '';
$rows = [];
$at = 0;
$line = 1;
while ($at < $end) {
    $begin = $at;
    $fields = [];
    do {
        if ($fields !== []) {
            $at++;
        }
        $fields[] = read_field($upload, $at);
    } while (end($fields) !== null && substr($upload, $at, 1) === ',');
    if (end($fields) === null || ($at < $end && $upload[$at] !== "\n")) {
        $report .= "line $line: broken quotes\n";
        break;
    }
    $at++;
    if (count($fields) === $wanted) {
        $rows[] = implode(',', array_map('written', $fields)) . "\n";
    } else {
        $report .= "line $line: " . count($fields) . "/$wanted fields\n";
    }
    if ($at < $end) {
        $line += substr_count($upload, "\n", $begin, $at - $begin);
    }
}
echo $report, 'rows: ', count($rows), "\n", implode('', $rows);
