/** Reads lines such as "push 5" and prints answers. Node's standard library is all it needs. */
import { readFileSync } from 'node:fs';

/** Gives the answers: a list, one for each line that is printed. */
function solve(lines) {
  const answers = [];
  let count = 0;

  for (const line of lines) {
    // "push 5" becomes ["push", "5"], and Number(words[1]) is 5.
    const words = line.trim().split(/\s+/);
    if (words[0] === '') continue; // The line is empty.

    // Your work begins here. For now, lines are counted.
    count += 1;
  }

  answers.push(count);
  return answers;
}

// Faster than console.log for each line: all is read at once, and printed at once.
const input = readFileSync(0, 'utf8'); // 0 is standard input.
process.stdout.write(`${solve(input.split('\n')).join('\n')}\n`);
