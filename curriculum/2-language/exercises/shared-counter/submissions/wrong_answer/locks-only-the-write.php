<?php
// "Reading changes nothing, so it needs no lock."
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
for ($left = (int) $argv[3]; $left > 0; $left--) {
    $value = value_of($name) + 1;
    flock($lock, LOCK_EX);
    file_put_contents("$name.new", "$value\n");
    rename("$name.new", $name);
    flock($lock, LOCK_UN);
    fwrite(STDOUT, "$value\n");
}
