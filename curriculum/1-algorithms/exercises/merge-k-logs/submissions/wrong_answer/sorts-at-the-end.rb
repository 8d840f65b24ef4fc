# "Put all together and sort." The order is right, but all is written at the end, and all of it was in memory.
_servers, blocks = $stdin.gets.split.map(&:to_i)
lines = []
(1..blocks).each do |block|
  server, *rest = $stdin.gets.split
  rest.drop(1).each { |time| lines << [time.to_i, server.to_i] }
  next puts(0) if block < blocks

  puts [lines.length, *lines.sort.map { |time, number| "#{time}:#{number}" }].join(' ')
end
