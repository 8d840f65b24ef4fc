<?php

/** Reads lines such as "push 5" and prints answers. Plain PHP is all it needs. */

declare(strict_types=1);

/**
 * Gives the answers: one for each line that is printed.
 *
 * @param resource $input
 * @return list<string|int>
 */
function solve($input): array
{
    $answers = [];
    $count = 0;

    while (($line = fgets($input)) !== false) {
        // "push 5" becomes ["push", "5"], and (int) $words[1] is 5.
        $words = explode(' ', trim($line));
        if ($words === ['']) {
            continue; // The line is empty.
        }

        // Your work begins here. For now, lines are counted.
        $count++;
    }

    $answers[] = $count;
    return $answers;
}

// Faster than an echo for each line: all is printed at once.
echo implode("\n", solve(STDIN)), "\n";
