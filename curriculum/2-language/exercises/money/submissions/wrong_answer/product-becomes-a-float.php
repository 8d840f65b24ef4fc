<?php

// "PHP has 64 bits, and they hold each amount."
/** @return array{int, int} $amount * $factor / $divisor, cut down, and the rest of the division */
function scale(int $amount, int $factor, int $divisor): array
{
    $product = $amount * $factor;
    return [(int) floor($product / $divisor), (int) fmod($product, $divisor)];
}

function split_equally(int $amount, int $people): array
{
    $parts = array_fill(0, $people, intdiv($amount, $people));
    for ($i = 0; $i < $amount % $people; $i++) {
        $parts[$i]++;
    }
    return $parts;
}

function weigh(int $amount, array $weights): array
{
    $total = array_sum($weights);
    $parts = [];
    $lost = [];
    foreach ($weights as $weight) {
        [$parts[], $lost[]] = scale($amount, $weight, $total);
    }
    // The sort is stable from PHP 8 on: of those who lost equally, the first one stays first.
    arsort($lost);
    $left = $amount - array_sum($parts);
    foreach (array_slice(array_keys($lost), 0, $left) as $person) {
        $parts[$person]++;
    }
    return $parts;
}

function tax(int $amount, string $percent): int
{
    [$whole, $decimals] = explode('.', $percent . '.');
    [$down, $rest] = scale($amount, (int) ($whole . str_pad($decimals, 4, '0')), 1000000);
    return $rest > 500000 || ($rest === 500000 && $down % 2 === 1) ? $down + 1 : $down;
}

$lines = explode("\n", rtrim(stream_get_contents(STDIN)));
$out = [];
foreach (array_slice($lines, 1) as $line) {
    $words = explode(' ', $line);
    $command = array_shift($words);
    if ($command === 'sum') {
        $out[] = array_sum(array_map('intval', $words));
        continue;
    }
    $amount = (int) array_shift($words);
    $size = abs($amount);
    if ($command === 'split') {
        $parts = split_equally($size, (int) $words[0]);
    } elseif ($command === 'weigh') {
        $parts = weigh($size, array_map('intval', $words));
    } else {
        $parts = [tax($size, $words[0])];
    }
    $out[] = implode(' ', $amount < 0 ? array_map(fn ($part) => -$part, $parts) : $parts);
}
echo implode("\n", $out), "\n";
