<?php
// The list lies in arrays of numbers: $next[$i] is the entry that was used after entry $i.
// Entry 0 stands before the first and behind the last one.
[$n, $capacity] = explode(' ', rtrim(fgets(STDIN)));
$next = [0];
$previous = [0];
$names = [''];
$values = [0];
$entries = [];
$spare = [];
$hits = $misses = 0;
$out = [];

function unlinkEntry(int $entry): void
{
    global $next, $previous;
    $next[$previous[$entry]] = $next[$entry];
    $previous[$next[$entry]] = $previous[$entry];
}

function append(int $entry): void
{
    global $next, $previous;
    $last = $previous[0];
    $next[$last] = $entry;
    $previous[$entry] = $last;
    $next[$entry] = 0;
    $previous[0] = $entry;
}

for ($i = 0; $i < $n; $i++) {
    $parts = explode(' ', rtrim(fgets(STDIN)));
    $page = $parts[1];
    $entry = $entries[$page] ?? null;
    if ($parts[0] === 'GET') {
        if ($entry === null) {
            $misses++;
            $out[] = 'miss';
        } else {
            $hits++;
            unlinkEntry($entry);
            append($entry);
            $out[] = $values[$entry];
        }
        continue;
    }
    if ($entry === null) {
        $entry = array_pop($spare) ?? count($names);
        $names[$entry] = $page;
        $entries[$page] = $entry;
    } else {
        unlinkEntry($entry);
    }
    $values[$entry] = $parts[2];
    append($entry);
    if (count($entries) > $capacity) {
        $victim = $next[0];
        unlinkEntry($victim);
        unset($entries[$names[$victim]]);
        $spare[] = $victim;
        $out[] = 'evict ' . $names[$victim];
    } else {
        $out[] = 'ok';
    }
}
echo implode("\n", $out), "\nhits $hits misses $misses\n";
