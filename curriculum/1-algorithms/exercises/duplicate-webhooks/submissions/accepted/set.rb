require 'set'

n = $stdin.gets.to_i
seen = Set.new
first = nil
n.times do
  id = $stdin.gets.chomp
  # `add?` answers nil when the id was there already.
  first ||= id if seen.add?(id).nil?
end
puts first || 'no repeat', seen.size
