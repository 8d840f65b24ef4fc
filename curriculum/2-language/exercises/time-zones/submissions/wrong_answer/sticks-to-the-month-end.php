<?php
// "What begins on the last day of a month stays on the last day."
date_default_timezone_set('UTC');

// The place of the last change that has happened by $seconds; -1 before the first one.
function lastChange(array $times, int $seconds): int
{
    $low = -1;
    $high = count($times);
    while ($high - $low > 1) {
        $middle = intdiv($low + $high, 2);
        if ($times[$middle] <= $seconds) {
            $low = $middle;
        } else {
            $high = $middle;
        }
    }
    return $low;
}

function offsetAt(array $zone, int $instant): int
{
    return $zone['offsets'][lastChange($zone['changes'], $instant) + 1];
}

function instantOf(array $zone, int $local, string $rule): int
{
    // Around a local time there is at most one change.
    $place = lastChange($zone['changes'], $local + 86400);
    $after = $zone['offsets'][$place + 1];
    if ($place < 0) {
        return $local - $after;
    }
    $change = $zone['changes'][$place];
    $before = $zone['offsets'][$place];
    $fitsBefore = $local < $change + $before;
    $fitsAfter = $local >= $change + $after;
    if ($fitsBefore && !$fitsAfter) {
        return $local - $before;
    }
    if ($fitsAfter && !$fitsBefore) {
        return $local - $after;
    }
    return $rule === 'earlier' ? $local - max($before, $after) : $local - min($before, $after);
}

function secondsOf(string $local): int
{
    [$year, $month, $day, $hour, $minute, $second] = sscanf($local, '%d-%d-%dT%d:%d:%d');
    return gmmktime($hour, $minute, $second, $month, $day, $year);
}

function localText(array $zone, int $instant): string
{
    $offset = offsetAt($zone, $instant);
    $minutes = intdiv(abs($offset), 60);
    $sign = $offset < 0 ? '-' : '+';
    return gmdate('Y-m-d\TH:i:s', $instant + $offset) . sprintf('%s%02d:%02d', $sign, intdiv($minutes, 60), $minutes % 60);
}

function occurrence(string $start, string $unit, int $i): int
{
    [$year, $month, $day, $hour, $minute, $second] = sscanf($start, '%d-%d-%dT%d:%d:%d');
    if ($unit !== 'month') {
        return gmmktime($hour, $minute, $second, $month, $day + ($unit === 'day' ? $i : 7 * $i), $year);
    }
    $lastDay = (int) gmdate('t', gmmktime(0, 0, 0, $month + $i, 1, $year));
    $firstLastDay = (int) gmdate('t', gmmktime(0, 0, 0, $month, 1, $year));
    $newDay = $day === $firstLastDay ? $lastDay : min($day, $lastDay);
    return gmmktime($hour, $minute, $second, $month + $i, $newDay, $year);
}

$lines = explode("\n", stream_get_contents(STDIN));
[$zoneCount, $n] = array_map('intval', explode(' ', $lines[0]));
$at = 1;
$zones = [];
for ($i = 0; $i < $zoneCount; $i++) {
    [$name, $first, $count] = explode(' ', $lines[$at++]);
    $zone = ['changes' => [], 'offsets' => [(int) $first]];
    for ($j = 0; $j < $count; $j++) {
        [$change, $offset] = explode(' ', $lines[$at++]);
        $zone['changes'][] = (int) $change;
        $zone['offsets'][] = (int) $offset;
    }
    $zones[$name] = $zone;
}
$out = [];
for ($i = 0; $i < $n; $i++) {
    $words = explode(' ', $lines[$at++]);
    $zone = $zones[$words[1]];
    $rule = end($words);
    if ($words[0] === 'LOCAL') {
        $out[] = localText($zone, (int) $words[2]);
    } elseif ($words[0] === 'INSTANT') {
        $out[] = instantOf($zone, secondsOf($words[2]), $rule);
    } elseif ($words[0] === 'BETWEEN') {
        $out[] = instantOf($zone, secondsOf($words[3]), $rule) - instantOf($zone, secondsOf($words[2]), $rule);
    } else {
        $instants = [];
        for ($j = 0; $j < $words[4]; $j++) {
            $instants[] = instantOf($zone, occurrence($words[2], $words[3], $j), $rule);
        }
        $out[] = implode(' ', $instants);
    }
}
echo implode("\n", $out), "\n";
