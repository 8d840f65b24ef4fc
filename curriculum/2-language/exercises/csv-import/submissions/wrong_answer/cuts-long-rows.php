<?php

// "What is behind the last column is of no use."
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
    $field = '';
    while (true) {
        $quote = strpos($upload, '"', $at + 1);
        if ($quote === false) {
            return null;
        }
        $field .= substr($upload, $at + 1, $quote - $at - 1);
        $at = $quote + 1;
        if (substr($upload, $at, 1) !== '"') {
            return $field;
        }
        $field .= '"';
    }
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
    if (count($fields) >= $wanted) {
        $rows[] = implode(',', array_map('written', array_slice($fields, 0, $wanted))) . "\n";
    } else {
        $report .= "line $line: " . count($fields) . "/$wanted fields\n";
    }
    if ($at < $end) {
        $line += substr_count($upload, "\n", $begin, $at - $begin);
    }
}
echo $report, 'rows: ', count($rows), "\n", implode('', $rows);
