<?php
// All lines are known, so all deaths are known as well: they are sorted once, before the first operation.
// A session remembers the line that set it. A death counts only if that line is still the last one for its key.
fgets(STDIN);
$lines = [];
$deaths = [];
while (($line = fgets(STDIN)) !== false) {
    $parts = explode(' ', rtrim($line));
    if (isset($parts[4])) {
        $deaths[count($lines)] = $parts[0] + $parts[4];
    }
    $lines[] = rtrim($line);
}
asort($deaths);
$queue = array_keys($deaths);
$next = 0;
$setBy = [];
$out = [];
foreach ($lines as $at => $line) {
    $parts = explode(' ', $line);
    $key = $parts[2] ?? '';
    while ($next < count($queue) && $deaths[$queue[$next]] <= $parts[0]) {
        $by = $queue[$next++];
        $dying = explode(' ', $lines[$by])[2];
        if (($setBy[$dying] ?? -1) === $by) {
            unset($setBy[$dying]);
        }
    }
    $by = $setBy[$key] ?? null;
    if ($parts[1] === 'SIZE') {
        $out[] = count($setBy);
    } elseif ($parts[1] === 'SET') {
        $setBy[$key] = $at;
        $out[] = 'ok';
    } elseif ($by === null) {
        $out[] = 'none';
    } elseif ($parts[1] === 'DEL') {
        unset($setBy[$key]);
        $out[] = 'ok';
    } elseif ($parts[1] === 'GET') {
        $out[] = explode(' ', $lines[$by])[3];
    } else {
        $out[] = isset($deaths[$by]) ? $deaths[$by] - $parts[0] : 'never';
    }
}
echo implode("\n", $out), "\n";
