<?php
// "The mean says how slow it is." One very slow answer moves it, and it says nothing about the slowest hundredth.
[$n, $w] = array_map('intval', explode(' ', rtrim(fgets(STDIN))));
$durations = [];
$sum = 0;
$out = [];
for ($i = 0; $i < $n; $i++) {
    $line = rtrim(fgets(STDIN));
    $seen = count($durations);
    if ($line !== 'minute') {
        $durations[] = (int) $line;
        $sum += (int) $line - ($seen >= $w ? $durations[$seen - $w] : 0);
        continue;
    }
    $out[] = $seen === 0 ? 'none' : intdiv($sum, min($seen, $w));
}
echo implode("\n", $out), "\n";
