<?php
// "An array remembers the order of its keys, so the first key is the victim." To find it, PHP walks over all that were unset.
[$n, $capacity] = explode(' ', rtrim(fgets(STDIN)));
$cache = [];
$hits = $misses = 0;
$out = [];
for ($i = 0; $i < $n; $i++) {
    $parts = explode(' ', rtrim(fgets(STDIN)));
    $page = $parts[1];
    $value = $parts[2] ?? $cache[$page] ?? null;
    if ($value === null) {
        $misses++;
        $out[] = 'miss';
        continue;
    }
    unset($cache[$page]);
    $cache[$page] = $value;
    if ($parts[0] === 'GET') {
        $hits++;
        $out[] = $value;
    } elseif (count($cache) > $capacity) {
        $victim = array_key_first($cache);
        unset($cache[$victim]);
        $out[] = "evict $victim";
    } else {
        $out[] = 'ok';
    }
}
echo implode("\n", $out), "\nhits $hits misses $misses\n";
