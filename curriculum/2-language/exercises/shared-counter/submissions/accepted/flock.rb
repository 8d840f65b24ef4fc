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

lock = File.open("#{name}.lock", 'a')
times.to_i.times do
  lock.flock(File::LOCK_EX)
  value = value_of(name) + 1
  File.write("#{name}.new", "#{value}\n")
  File.rename("#{name}.new", name)
  lock.flock(File::LOCK_UN)
  puts value
end
