# "In an alphabet, a comes before B."
require 'strscan'

SHORT = { 'b' => "\b", 'f' => "\f", 'n' => "\n", 'r' => "\r", 't' => "\t", '"' => '"', '\\' => '\\', '/' => '/' }.freeze
STRING = %r{"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u\h{4}))*+"}n
NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/
WORD = /\A(?:true|false|null|#{NUMBER})\z/
ESCAPES = (0..31).to_h { |code| [code.chr, format('\\u%04x', code)] }
                 .merge(SHORT.to_h { |name, char| [char, name == '/' ? '/' : "\\#{name}"] }).freeze

Frame = Struct.new(:close, :values, :keys)

class Wrong < StandardError
  attr_reader :place

  def initialize(place)
    super()
    @place = place
  end
end

class Reader
  def initialize(text, most)
    @scanner = StringScanner.new(text)
    @most = most
    @open = []
  end

  # The value of the document: a text, or a frame with what it has in it.
  def read
    loop do
      value = read_value
      next if value.nil?

      loop do
        blanks
        frame = @open.last
        return @scanner.eos? ? value : refuse if frame.nil?

        frame.values << value
        break unless @scanner.skip(frame.close == ']' ? /\]/ : /\}/)

        value = @open.pop
      end
      @scanner.skip(/,/) || refuse
      read_key(@open.last)
    end
  end

  private

  def refuse(place = @scanner.pos)
    raise Wrong, place
  end

  def blanks
    @scanner.skip(/[ \t]*/)
  end

  # Reads a value; nil if it is open now.
  def read_value
    blanks
    place = @scanner.pos
    case @scanner.peek(1)
    when '[', '{'
      refuse if @open.size == @most
      frame = Frame.new(@scanner.getch == '[' ? ']' : '}', [], {})
      blanks
      return frame if @scanner.skip(frame.close == ']' ? /\]/ : /\}/)

      @open << frame
      read_key(frame)
    when '"'
      written(read_string)
    else
      word = @scanner.scan(/[A-Za-z0-9+.-]*/)
      word.match?(WORD) ? word : refuse(place)
    end
  end

  # Reads a key and its colon; nothing in an array.
  def read_key(frame)
    return if frame.close == ']'

    blanks
    place = @scanner.pos
    key = read_string
    refuse(place) if frame.keys.key?(key)
    frame.keys[key] = frame.values.size
    blanks
    @scanner.skip(/:/) || refuse
    nil
  end

  def read_string
    place = @scanner.pos
    string = @scanner.scan(STRING) || refuse
    string[1..-2].gsub(/\\(?:u(d[89ab]..)\\u(d[c-f]..)|u(....)|(.))/in) do
      next SHORT[$4].b if $4

      code = $3 ? $3.hex : 0x10000 + ((($1.hex - 0xd800) << 10) | ($2.hex - 0xdc00))
      refuse(place) if code.between?(0xd800, 0xdfff)
      [code].pack('U').b
    end
  end
end

def written(value)
  "\"#{value.gsub(/["\\\x00-\x1f]/n) { |char| ESCAPES[char] }}\""
end

# What is still to be written waits in a list, the next at its end.
def write(root)
  out = String.new(encoding: Encoding::BINARY)
  waiting = [root]
  until waiting.empty?
    one = waiting.pop
    next out << one if one.is_a?(String)

    is_list = one.close == ']'
    members = is_list ? one.values.map { |value| ['', value] } : one.keys.sort_by { |key, _| [key.downcase, key] }.map { |key, at| ["#{written(key)}:", one.values[at]] }
    out << (is_list ? '[' : '{')
    waiting << one.close
    members.each_with_index.reverse_each do |(before, value), i|
      waiting << value << (i.zero? ? before : ",#{before}")
    end
  end
  out
end

first, *documents = $stdin.binmode.read.split("\n", -1)
count, most = first.split.map(&:to_i)
$stdout.binmode
out = documents.first(count).map do |document|
  write(Reader.new(document, most).read)
rescue Wrong => e
  "error #{e.place}"
end
$stdout.write(out.join("\n"), "\n")
