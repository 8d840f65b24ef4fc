# "A free seat is a free seat." The one that was left last is taken, and not the smallest.
count = $stdin.gets.to_i
sessions = Array.new(count) { $stdin.gets.split.map(&:to_i) }
changes = []
sessions.each_with_index do |(from, to), session|
  changes << [from, 1, session] << [to, 0, session]
end
free = []
seats = []
here = peak = moment = 0
changes.sort.each do |now, is_begin, session|
  if is_begin.zero?
    free.push(seats[session])
    here -= 1
    next
  end
  seats[session] = free.pop || here + 1
  here += 1
  peak, moment = here, now if here > peak
end
puts "#{peak} #{moment}", seats
