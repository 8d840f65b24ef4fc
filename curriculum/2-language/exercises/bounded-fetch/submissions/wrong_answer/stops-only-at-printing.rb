require 'socket'
require 'io/wait'

base, most, timeout = ARGV
HOST, PORT = base.delete_prefix('http://').split(':')
LIMIT = timeout.to_i / 1000.0

def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

def fetch(path)
  ends = now + LIMIT
  line = TCPSocket.new(HOST, PORT.to_i)
  line.write("GET #{path} HTTP/1.1\r\nHost: #{HOST}\r\nConnection: close\r\n\r\n")
  answer = ''.b
  loop do
    return 'timeout' unless line.wait_readable([ends - now, 0].max)
    answer << line.readpartial(65_536)
  end
rescue EOFError
  understood(answer)
rescue SystemCallError
  'error'
ensure
  line&.close
end

def understood(answer)
  head, found, body = answer.partition("\r\n\r\n")
  return 'error' if found.empty?
  length = head[/^content-length: *(\d+)/i, 1]
  return 'error' if length && length.to_i != body.bytesize
  "#{head.split(' ')[1]} #{body.bytesize} #{body.sum(32)}"
end

paths = $stdin.read.split("\n")
results = Array.new(paths.size)
waiting = Queue.new
paths.each_index { |at| waiting << at }
waiting.close
workers = Array.new(most.to_i) do
  Thread.new do
    while (at = waiting.pop)
      results[at] = fetch(paths[at])
    end
  end
end
workers.each(&:join)
is_fatal = false
paths.each_with_index do |path, at|
  puts "#{path} #{is_fatal ? 'cancelled' : results[at]}"
  is_fatal ||= results[at].start_with?('401 ')
end
