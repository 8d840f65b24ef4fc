# A fiber runs the parser as if it could wait for bytes. All texts are bytes.
HEAD = 8192
SIZE_LINE = 256
BODY = 3_000_000
TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/n

class Refused < StandardError
end

class Connection
  attr_reader :answers

  def initialize(wanted)
    @wanted = wanted
    @answers = []
    @data = ''.b
    @at = 0
    @between = true
    @parser = Fiber.new { requests }
    @parser.resume
  end

  def feed(read)
    # Most reads come when nothing is left of the last one.
    @data = @at == @data.bytesize ? read : @data.byteslice(@at..) + read
    @at = 0
    @parser.resume
  end

  def complete?
    @between && @at == @data.bytesize
  end

  private

  def line(most, error)
    searched = 0
    until (feed_at = @data.index("\n", @at + searched))
      searched = @data.bytesize - @at
      raise Refused, error if searched > most

      Fiber.yield
    end
    raise Refused, error if feed_at + 1 - @at > most

    line = @data.byteslice(@at, feed_at - @at)
    @at = feed_at + 1
    raise Refused, '400' unless line.index("\r") == line.bytesize - 1

    line.chop
  end

  def pass_by(count)
    while count.positive?
      piece = @data.byteslice(@at, count)
      if piece.empty?
        Fiber.yield
        next
      end
      sum = @sum
      piece.each_byte { |byte| sum = (31 * sum + byte) % 1_000_003 }
      @sum = sum
      @length += piece.bytesize
      @at += piece.bytesize
      count -= piece.bytesize
    end
  end

  def exactly(bytes)
    bytes.each_byte do |byte|
      Fiber.yield while @at == @data.bytesize
      raise Refused, '400' unless @data.getbyte(@at) == byte

      @at += 1
    end
  end

  def fields(used)
    found = []
    loop do
      text = line(HEAD - used, '431')
      used += text.bytesize + 2
      return found if text.empty?

      name, colon, value = text.partition(':')
      raise Refused, '400' if colon.empty? || !name.match?(/\A#{TOKEN}\z/no) || value.match?(/[\x00-\x08\x0a-\x1f\x7f]/n)

      found << [name.downcase, value.sub(/\A[ \t]+/n, '').chomp_blanks]
    end
  end

  def chunks
    announced = 0
    loop do
      size = /\A(\h+)(?:[ \t]*;.*)?\z/mn.match(line(SIZE_LINE, '400'))
      raise Refused, '400' unless size

      count = size[1].hex
      announced += count
      raise Refused, '413' if announced > BODY
      break if count.zero?

      pass_by(count)
      exactly("\r\n")
    end
    fields(0)
  end

  def requests
    loop do
      @between = true
      text = line(HEAD, '431')
      next if text.empty?

      @between = false
      request = %r{\A(#{TOKEN} [!-~]+) HTTP/1\.1\z}no.match(text)
      raise Refused, '400' unless request

      found = fields(text.bytesize + 2)
      @length = @sum = 0
      count = length_of(found)
      count ? pass_by(count) : chunks
      @answers << "#{request[1]} #{found.size} #{@length} #{@sum} #{shown(values(found, @wanted))}"
    end
  end

  def values(fields, name)
    fields.filter_map { |one, value| value if one == name }
  end

  # The length of the body; nil if it is chunked.
  def length_of(fields)
    lengths = values(fields, 'content-length')
    codings = values(fields, 'transfer-encoding').map(&:downcase)
    raise Refused, '400' if values(fields, 'host').size != 1 || (lengths.any? && codings.any?)
    raise Refused, '400' unless codings.empty? || codings == ['chunked']
    raise Refused, '400' unless lengths.all? { |length| length.match?(/\A[0-9]+\z/n) }

    numbers = lengths.map(&:to_i).uniq
    raise Refused, '400' if numbers.size > 1
    raise Refused, '413' if numbers.any? { |number| number > BODY }

    codings.empty? ? numbers.first || 0 : nil
  end

  def shown(values)
    return 'none' if values.empty?

    text = values.join(', ').gsub(/[^ -\[\]-~]/n) { |byte| byte == '\\' ? '\\\\' : format('\\x%02X', byte.ord) }
    "[#{text}]"
  end
end

class String
  # A pattern for blanks at the end would try at each blank in the middle.
  def chomp_blanks
    last = bytesize
    last -= 1 while last.positive? && [32, 9].include?(getbyte(last - 1))
    byteslice(0, last)
  end
end

ESCAPES = { '\r' => "\r", '\n' => "\n", '\\\\' => '\\' }.merge((0..255).to_h { |byte| [format('\x%02X', byte), byte.chr] })

def unescaped(line)
  line.include?('\\') ? line.gsub(/\\(?:x..|.)/n, ESCAPES) : line
end

$stdin.binmode
$stdout.binmode
lines = $stdin.read.split("\n", -1)
wanted = lines[0].downcase
out = []
at = 2
(1..lines[1].to_i).each do |number|
  count = lines[at].to_i
  connection = Connection.new(wanted)
  last =
    begin
      lines[at + 1, count].each { |line| connection.feed(unescaped(line)) }
      connection.complete? ? 'done' : 'incomplete'
    rescue Refused => e
      e.message
    end
  at += 1 + count
  out << "connection #{number}" << connection.answers << last
end
puts out
