# "First the escapes, then the plus signs: the order makes no difference."
# Texts are kept as bytes, and called UTF-8 only to be checked.
class BadText < StandardError
end

ESCAPES = (0..255).to_h { |byte| [byte.chr.b, format('%%%02X', byte)] }

def decoded(part, column)
  return part unless part.include?('%')

  text = part.gsub(/(?:%\h\h)+/n) { |escapes| [escapes.delete('%')].pack('H*') }
  raise BadText, "bad UTF-8 at #{column}" unless text.dup.force_encoding('UTF-8').valid_encoding?

  text
end

def shown(text)
  escaped = text.gsub(/["\\\x00-\x1f\x7f]/n) do |char|
    char == '"' || char == '\\' ? "\\#{char}" : format('\\x%02X', char.ord)
  end
  "\"#{escaped}\""
end

def encoded(text)
  text.gsub(/[^A-Za-z0-9._~-]/n, ESCAPES)
end

def encoded_in_query(text)
  encoded(text).gsub('%20', '+')
end

def segments_of(path)
  column = 2
  path[1..].split('/', -1).then { |parts| parts.empty? ? [''] : parts }.map do |part|
    segment = decoded(part, column)
    column += part.size + 1
    segment
  end
end

def parameters_of(query, column)
  parameters = []
  query.split('&', -1).each do |part|
    unless part.empty?
      name, equals, value = part.partition('=')
      behind = column + name.size + 1
      parameter = [decoded(name, column).tr('+', ' ')]
      parameter << decoded(value, behind).tr('+', ' ') unless equals.empty?
      parameters << parameter
    end
    column += part.size + 1
  end
  parameters
end

def answer(target)
  bad = target.index(/%(?!\h\h)/)
  return "bad escape at #{bad + 1}" if bad

  path, mark, query = target.partition('?')
  segments = segments_of(path)
  parameters = parameters_of(query, path.size + mark.size + 1)
  anew = segments.map { |segment| "/#{encoded(segment)}" }.join
  pairs = parameters.map { |parts| parts.map { |part| encoded_in_query(part) }.join('=') }
  anew += "?#{pairs.join('&')}" unless pairs.empty?
  log = parameters.map { |parts| parts.map { |part| shown(part) }.join('=') }
  [['path', *segments.map { |segment| shown(segment) }].join(' '), ['query', *log].join(' '), anew].join("\n")
rescue BadText => e
  e.message
end

$stdin.binmode
$stdout.binmode
targets = $stdin.read.split("\n").drop(1)
puts(targets.map { |target| answer(target) })
