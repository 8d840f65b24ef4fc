<?php
// A key of an array that looks like a number becomes one, so that "7" is stored as 7.
// "07" stays text, so that two different ids never meet.
$n = (int) fgets(STDIN);
$seen = [];
$first = null;
for ($i = 0; $i < $n; $i++) {
    $id = rtrim(fgets(STDIN), "\n");
    if ($first === null && isset($seen[$id])) {
        $first = $id;
    }
    $seen[$id] = true;
}
echo $first ?? 'no repeat', "\n", count($seen), "\n";
