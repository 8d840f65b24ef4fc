<?php
// One stable pass for each key, the least important key first; asort and arsort are stable since PHP 8.0.
[$n, , $k] = array_map('intval', explode(' ', rtrim(fgets(STDIN), "\n")));
$types = explode(' ', rtrim(fgets(STDIN), "\n"));
$keys = [];
for ($i = 0; $i < $k; $i++) {
    $keys[] = explode(' ', rtrim(fgets(STDIN), "\n"));
}
$rows = [];
for ($row = 1; $row <= $n; $row++) {
    $rows[$row] = explode(' ', rtrim(fgets(STDIN), "\n"));
}

$order = array_keys($rows);
foreach (array_reverse($keys) as [$column, $direction, $nulls]) {
    $at = (int) $column - 1;
    $present = [];
    $absent = [];
    foreach ($order as $row) {
        $field = $rows[$row][$at];
        $value = $field === '\N' ? null : ($types[$at] === 'int' ? (int) $field : $field);
        if ($value === null) {
            $absent[] = $row;
        } else {
            $present[$row] = $value;
        }
    }
    // SORT_STRING compares bytes; without it, texts that look like numbers compare as numbers.
    $how = $types[$at] === 'int' ? SORT_NUMERIC : SORT_STRING;
    $direction === 'asc' ? asort($present, $how) : arsort($present, $how);
    $sorted = array_keys($present);
    $order = $nulls === 'first' ? [...$absent, ...$sorted] : [...$sorted, ...$absent];
}

echo implode("\n", $order), "\n";
