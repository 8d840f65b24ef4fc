# "End minus begin is the count." It is less than zero where the end lies before the begin.
_lines, questions = $stdin.gets.split.map(&:to_i)
times = $stdin.gets.split.map(&:to_i)
first_from = ->(time) { times.bsearch_index { |other| other >= time } || times.length }

out = Array.new(questions) do
  a, b = $stdin.gets.split.map(&:to_i)
  first = first_from.call(a)
  "#{first} #{first_from.call(b) - first}"
end
puts out
