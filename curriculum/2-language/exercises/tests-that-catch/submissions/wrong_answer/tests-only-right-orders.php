<?php
// "Nobody sends wrong orders to a price program."
// Each rule has its own questions, on both sides of its edge.
$rules = [
    'the product' => ['1 7' => 497, '7 1' => 497, '3 2000' => 6000],
    'the tenth' => ['9 1000' => 9000, '10 1000' => 9000, '10 10' => 580, '11 9' => 580, '11 1' => 500, '15 1' => 504],
    'the coupon' => ['1 9000 FIVE' => 8500, '1 499 FIVE' => 490, '1 500 FIVE' => 490, '1 501 FIVE' => 491],
    'the shipping' => ['1 4999' => 5489, '1 5000' => 5000],
    'one behind the other' => ['10 1000 FIVE' => 8500, '1 5499 FIVE' => 5489, '1 5500 FIVE' => 5000, '10 500' => 4990],
    'large numbers' => ['10000 1000000' => 9000000000, '10000 300000' => 2700000000],
];

function run(array $command, string $input): array
{
    $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']], $pipes);
    fwrite($pipes[0], $input);
    fclose($pipes[0]);
    $out = stream_get_contents($pipes[1]);
    fclose($pipes[1]);
    return [$out, proc_close($process)];
}

/** @param array<int, int|null> $answers null where the line is wrong */
function holds(array $lines, array $answers, string $ending): bool
{
    global $argv;
    [$out, $code] = run(array_slice($argv, 1), implode("\n", $lines) . $ending);
    $said = $out === '' ? [] : explode("\n", $out);
    if ($said !== [] && array_pop($said) !== '') {
        return false;
    }
    natsort($said);
    $said = array_values($said);
    if ($code !== (in_array(null, $answers, true) ? 1 : 0) || count($said) !== count($answers)) {
        return false;
    }
    foreach ($answers as $at => $answer) {
        $number = $at + 1;
        $pattern = $answer === null ? "/^$number error(?: .*)?$/D" : "/^$number $answer$/D";
        if (!preg_match($pattern, $said[$at])) {
            return false;
        }
    }
    return true;
}

$all = array_merge(...array_values($rules));
$holds = holds(array_keys($all), array_values($all), "\n")
    && holds(array_keys($all), array_values($all), '')
    && holds([], [], '');
exit($holds ? 0 : 1);
