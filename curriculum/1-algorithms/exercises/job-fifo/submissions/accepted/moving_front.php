<?php
// The keys of the array are numbers that only grow: the first job has the key $first, the next one gets $end.
[$n, $capacity, $policy] = explode(' ', rtrim(fgets(STDIN)));
$jobs = [];
$first = $end = 0;
$out = [];
for ($i = 0; $i < $n; $i++) {
    $parts = explode(' ', rtrim(fgets(STDIN)));
    $count = $end - $first;
    if ($parts[0] === 'LEN') {
        $out[] = $count;
    } elseif ($parts[0] === 'ENQ') {
        $answer = 'ok';
        if ($count === (int) $capacity) {
            if ($policy === 'refuse') {
                $out[] = "refuse $parts[1]";
                continue;
            }
            $dropped = $policy === 'drop-oldest' ? $first++ : --$end;
            $answer = "drop $jobs[$dropped]";
            unset($jobs[$dropped]);
        }
        $jobs[$end++] = $parts[1];
        $out[] = $answer;
    } elseif ($count === 0) {
        $out[] = 'empty';
    } else {
        $out[] = $jobs[$first];
        if ($parts[0] === 'DEQ') {
            unset($jobs[$first++]);
        }
    }
}
echo implode("\n", $out), "\n";
