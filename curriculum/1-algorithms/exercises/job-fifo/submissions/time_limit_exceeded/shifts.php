<?php
// "array_shift takes the first entry." And gives each other entry a new number.
[$n, $capacity, $policy] = explode(' ', rtrim(fgets(STDIN)));
$jobs = [];
$out = [];
for ($i = 0; $i < $n; $i++) {
    $parts = explode(' ', rtrim(fgets(STDIN)));
    if ($parts[0] === 'DEQ') {
        $out[] = array_shift($jobs) ?? 'empty';
    } elseif ($parts[0] === 'PEEK') {
        $out[] = $jobs[0] ?? 'empty';
    } elseif ($parts[0] === 'LEN') {
        $out[] = count($jobs);
    } else {
        $answer = 'ok';
        if (count($jobs) === (int) $capacity) {
            if ($policy === 'refuse') {
                $out[] = "refuse $parts[1]";
                continue;
            }
            $answer = 'drop ' . ($policy === 'drop-oldest' ? array_shift($jobs) : array_pop($jobs));
        }
        $jobs[] = $parts[1];
        $out[] = $answer;
    }
}
echo implode("\n", $out), "\n";
