<?php
// "I take all my numbers at once, and print them then."
function value_of(string $name): int
{
    $text = @file_get_contents($name);
    return $text === false ? 0 : (int) $text;
}

[, $command, $name] = $argv;
if ($command === 'show') {
    echo value_of($name), "\n";
    exit;
}
$lock = fopen("$name.lock", 'c');
$times = (int) $argv[3];
flock($lock, LOCK_EX);
$value = value_of($name);
file_put_contents("$name.new", $value + $times . "\n");
rename("$name.new", $name);
flock($lock, LOCK_UN);
for ($count = 1; $count <= $times; $count++) {
    fwrite(STDOUT, $value + $count . "\n");
}
