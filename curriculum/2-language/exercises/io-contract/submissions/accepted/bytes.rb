ending = nil
stops = false
args = ARGV.dup
until args.empty?
  arg = args.shift
  if arg == '--stop' && !stops
    stops = true
  elsif arg == '--end' && ending.nil? && !args.empty?
    ending = args.shift.b
  else
    warn 'usage: [--end TEXT] [--stop]'
    exit 2
  end
end
ending ||= "\n".b

$stdin.binmode
$stdout.binmode
out = String.new(encoding: Encoding::BINARY)
code = 0
$stdin.read.split("\n".b, -1).each do |line|
  line.delete_suffix!("\r")
  next if line.count(' ') == line.size

  case line
  when /\Alen (.*)\z/mn
    out << $1.size.to_s << ending
  when /\A(first|last) ([0-9]{1,7}) (.*)\z/mn
    text = $3
    n = [$2.to_i, text.size].min
    out << ($1 == 'first' ? text[0, n] : text[text.size - n, n]) << ending
  else
    warn 'a line is no command'
    code = 1
    break if stops
  end
end
$stdout.write(out)
exit code
