# "The percentile of a minute is that of its answers." The window counts durations: a minute throws nothing away.
lines, size, percentage = $stdin.gets.split.map(&:to_i)
kept = []
out = []
is_new = false
lines.times do
  line = $stdin.gets.chomp
  if line != 'minute'
    kept.clear if is_new
    is_new = false
    kept << line.to_i
    kept.shift if kept.length > size
    next
  end
  is_new = true
  out << (kept.empty? ? 'none' : kept.sort[(percentage * kept.length + 99) / 100 - 1])
end
puts out
