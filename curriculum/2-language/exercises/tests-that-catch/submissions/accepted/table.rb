require 'open3'

RIGHT = {
  '1 1' => 491, '1 4999' => 5489, '1 5000' => 5000, '9 5' => 535, '10 5' => 535, '10 500' => 4990, '9 500' => 4990,
  '11 9' => 580, '13 9' => 596, '1 20 FIVE' => 490, '1 500 FIVE' => 490, '1 5100 FIVE' => 5090, '1 5500 FIVE' => 5000,
  '12 500 FIVE' => 5390, '10 1000 FIVE' => 8500, '10000 1000000' => 9_000_000_000, '10 100' => 1390
}.freeze
WRONG = ['', '0 1', '1 0', '10001 1', '1 1000001', '1 1 TEN', '1 1 five', '1', '01 1', '1 1 ', 'one 1'].freeze

# The answers by the number of the line; nil where what was said is none of that.
def said(out)
  found = out.lines.map { |line| /\A([1-9]\d*) (?:(\d+)|error(?: .*)?)\n\z/.match(line) }
  return nil if found.include?(nil) || found.map { |one| one[1] }.uniq.size < found.size

  found.to_h { |one| [one[1].to_i, one[2] ? one[2].to_i : :error] }
end

def right?(lines, answers, ending)
  out, _, status = Open3.capture3(*ARGV, stdin_data: lines.join("\n") + ending)
  status.exitstatus == (answers.include?(:error) ? 1 : 0) && said(out) == (1..lines.size).zip(answers).to_h
end

mixed = WRONG.zip(RIGHT.keys).flatten.compact
answers = mixed.map { |line| RIGHT.fetch(line, :error) }
holds = right?(RIGHT.keys, RIGHT.values, "\n") && right?(RIGHT.keys, RIGHT.values, '') &&
        right?(mixed, answers, "\n") && right?([], [], '') && right?(['0 1'], [:error], "\n")
exit(holds ? 0 : 1)
