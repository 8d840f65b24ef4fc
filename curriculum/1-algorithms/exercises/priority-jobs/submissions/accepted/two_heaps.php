<?php
// Two heaps: jobs by their time until they are ready, then by priority.
$early = new SplPriorityQueue();
$ready = new SplPriorityQueue();
$jobs = []; // serial => [id, priority]
$current = []; // id => serial of the job in the queue
$out = [];
$n = (int) fgets(STDIN);
for ($serial = 0; $serial < $n; $serial++) {
    $words = explode(' ', rtrim(fgets(STDIN), "\n"));
    // An id such as 7 would become a number as a key of an array, and a text again only with care.
    $id = '#' . $words[1];
    if ($words[0] === 'add') {
        $jobs[$serial] = [$id, (int) $words[2], (int) $words[3]];
        $current[$id] = $serial;
        $early->insert($serial, -$jobs[$serial][2]);
        continue;
    }
    if ($words[0] === 'cancel') {
        unset($current[$id]);
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
        if (($current[$id] ?? null) === $number) {
            unset($current[$id]);
            $taken = substr($id, 1);
        }
    }
    $out[] = $taken;
}
echo implode("\n", $out), "\n";
