# "Sort by total and name, then turn round." The names are turned round too.
totals = Hash.new(0)
out = []
$stdin.gets.to_i.times do
  name, value = $stdin.gets.split
  if name != 'TOP'
    totals[name] += value.delete('.').to_i
    next
  end
  shown = totals.map { |endpoint, total| [total, endpoint] }.max(value.to_i)
  out << shown.length
  shown.each { |total, endpoint| out << format('%s %d.%03d', endpoint, total / 1000, total % 1000) }
end
puts out
