# "What looks the same is the same text."
# Cuts a name between two neighbours where the second does not belong to the first.
JOINER = 0x200D
FLAG_LETTERS = 0x1F1E6..0x1F1FF

lines = $stdin.binmode.read.force_encoding('UTF-8').split("\n").each
codes = -> { lines.next.split(' ').map { |part| part.to_i(16) } }
pair_count, folding_count, range_count, n = lines.next.split(' ').map(&:to_i)

composed = {}
pair_count.times do
  first, second, both = codes.call
  composed[first << 21 | second] = both
end
folded = {}
folding_count.times do
  source, *target = codes.call
  folded[source] = target
end
belongs = { JOINER => true }
range_count.times do
  low, high = codes.call
  (low..high).each { |code| belongs[code] = true }
end

key_of = lambda do |name|
  name.codepoints.flat_map { |code| folded[code] || code }.pack('U*')
end

characters_of = lambda do |name|
  is_open_flag = false
  name.codepoints.slice_when do |previous, code|
    is_open_flag = FLAG_LETTERS.cover?(previous) && !is_open_flag
    closes_flag = is_open_flag && FLAG_LETTERS.cover?(code)
    !closes_flag && !belongs[code] && previous != JOINER
  end
end

owners = {}
out = []
(1..n).each do |number|
  operation, rest = lines.next.split(' ', 2)
  case operation
  when 'JOIN'
    owner = (owners[key_of.call(rest)] ||= number)
    out << (owner == number ? 'ok' : "taken #{owner}")
  when 'COUNT'
    out << characters_of.call(rest).count
  else
    most, name = rest.split(' ', 2)
    left = most.to_i
    cut = +''
    characters_of.call(name).each do |character|
      text = character.pack('U*')
      left -= text.bytesize
      break if left < 0

      cut << text
    end
    out << "\"#{cut}\""
  end
end
$stdout.binmode.write(out.join("\n"), "\n")
