# frozen_string_literal: true

# Reads lines such as "push 5" and prints answers. Ruby's standard library is all it needs.

# Gives the answers: one for each line that is printed.
def solve(lines)
  answers = []
  count = 0

  lines.each do |line|
    words = line.split # "push 5" becomes ["push", "5"], and words[1].to_i is 5.
    next if words.empty? # The line is empty.

    # Your work begins here. For now, lines are counted.
    count += 1
  end

  answers << count
end

# The same on any machine: UTF-8. Bytes that are none become question marks.
input = $stdin.set_encoding('UTF-8').read.scrub('?')

# Faster than a puts for each line: all is printed at once.
puts solve(input.each_line).join("\n")
