<?php
// "The ids are numbers with something behind, and numbers are faster to compare."
$n = (int) fgets(STDIN);
$seen = [];
$first = null;
for ($i = 0; $i < $n; $i++) {
    $id = rtrim(fgets(STDIN), "\n");
    $number = (int) $id;
    if ($first === null && isset($seen[$number])) {
        $first = $id;
    }
    $seen[$number] = true;
}
echo $first ?? 'no repeat', "\n", count($seen), "\n";
