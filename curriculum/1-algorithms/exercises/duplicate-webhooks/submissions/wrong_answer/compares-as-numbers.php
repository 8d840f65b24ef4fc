<?php
// "array_unique and == compare ids: whatever looks like a number is compared as a number."
$n = (int) fgets(STDIN);
$ids = [];
for ($i = 0; $i < $n; $i++) {
    $ids[] = rtrim(fgets(STDIN), "\n");
}
$seen = [];
$first = null;
foreach ($ids as $id) {
    // A number gets one spelling, as the operator == would see it.
    $key = is_numeric($id) ? 'number ' . (float) $id : $id;
    if ($first === null && isset($seen[$key])) {
        $first = $id;
    }
    $seen[$key] = true;
}
echo $first ?? 'no repeat', "\n", count($seen), "\n";
