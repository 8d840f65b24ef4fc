LOG = "store.log"

def load
  data = {}
  return data unless File.exist?(LOG)
  File.binread(LOG).each_line do |line|
    # A torn record never happened.
    next unless line.end_with?("\n")
    kind, key, value = line.chomp.split(" ", 3)
    # What is no record is left out.
    case kind
    when "S" then data[key] = value
    when "D" then data.delete(key)
    end
  end
  data
end

def open_log
  log = File.open(LOG, "ab")
  log.sync = true
  log
end

data = load
log = open_log
$stdout.sync = true
$stdin.each_line do |line|
  word, key, value = line.chomp.split(" ", 3)
  case word
  when "SET"
    log.write("S #{key} #{value}\n")
    data[key] = value
    puts "OK"
  when "DEL"
    log.write("D #{key}\n")
    data.delete(key)
    puts "OK"
  when "GET"
    puts data.fetch(key, "none")
  else
    File.binwrite("compact.tmp", data.map { |k, v| "S #{k} #{v}\n" }.join)
    File.rename("compact.tmp", LOG)
    log.close
    log = open_log
    puts "OK"
  end
end
