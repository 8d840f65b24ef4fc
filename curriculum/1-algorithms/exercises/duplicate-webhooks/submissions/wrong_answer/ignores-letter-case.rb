# "Ids are like host names and e-mail addresses: upper and lower case are the same."
require 'set'

n = $stdin.gets.to_i
seen = Set.new
first = nil
n.times do
  id = $stdin.gets.chomp
  first ||= id if seen.add?(id.downcase).nil?
end
puts first || 'no repeat', seen.size
