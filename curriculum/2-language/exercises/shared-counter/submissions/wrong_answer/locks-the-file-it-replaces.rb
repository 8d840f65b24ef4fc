# "I lock the file that I change: what else?"
require 'securerandom'

def value_of(name)
  File.read(name).to_i
rescue Errno::ENOENT
  0
end

$stdout.sync = true
command, name, times = ARGV
if command == 'show'
  puts value_of(name)
  exit
end

fresh = "#{name}.#{SecureRandom.uuid}"
File.write(fresh, "0\n")
begin
  File.link(fresh, name)
rescue Errno::EEXIST
  # It is there already.
end
times.to_i.times do
  File.open(name) do |lock|
    lock.flock(File::LOCK_EX)
    value = value_of(name) + 1
    File.write(fresh, "#{value}\n")
    File.rename(fresh, name)
    puts value
  end
end
