<?php
// "I keep a list of what was cancelled." An id on it never runs again, not even as a new job.
$early = new SplPriorityQueue();
$ready = new SplPriorityQueue();
$jobs = []; // serial => [id, priority]
$cancelled = [];
$out = [];
$n = (int) fgets(STDIN);
for ($serial = 0; $serial < $n; $serial++) {
    $words = explode(' ', rtrim(fgets(STDIN), "\n"));
    // An id such as 7 would become a number as a key of an array, and a text again only with care.
    $id = '#' . $words[1];
    if ($words[0] === 'add') {
        $jobs[$serial] = [$id, (int) $words[2], (int) $words[3]];
        $early->insert($serial, -$jobs[$serial][2]);
        continue;
    }
    if ($words[0] === 'cancel') {
        $cancelled[$id] = true;
        continue;
    }
    $now = (int) $words[1];
    while (!$early->isEmpty() && $jobs[$early->top()][2] <= $now) {
        $number = $early->extract();
        // The largest is first: the larger priority, then the smaller serial.
        $ready->insert($number, [$jobs[$number][1], -$number]);
    }
    $taken = 'none';
    while (!$ready->isEmpty() && $taken === 'none') {
        $number = $ready->extract();
        $id = $jobs[$number][0];
        if (!isset($cancelled[$id])) {
            $taken = substr($id, 1);
        }
    }
    $out[] = $taken;
}
echo implode("\n", $out), "\n";
