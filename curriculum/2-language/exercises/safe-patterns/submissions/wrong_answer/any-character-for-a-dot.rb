# "A dot is a dot."
# In Ruby, ^ and $ are the ends of a line. \A and \z are the ends of the text.
NAME = /[A-Za-z0-9_+-]+/.freeze
LABEL = /[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*/.freeze
NUMBER = /(?:0|[1-9][0-9]*)/.freeze
PART = /[A-Za-z0-9]+/.freeze
FORMATS = {
  'order' => /\AORD-[0-9]{4}-[0-9]{1,8}\z/,
  'date' => /\A[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\z/,
  'version' => /\A#{NUMBER}.#{NUMBER}.#{NUMBER}(?:-#{PART}(?:\.#{PART})*)?\z/,
  'title' => /\A#{PART}(?: #{PART})*\z/,
  'email' => /\A#{NAME}(?:\.#{NAME})*@(?:#{LABEL}\.)+[A-Za-z]{2,}\z/
}.freeze
MEANING = { '\n' => "\n", '\t' => "\t", '\"' => '"', '\\\\' => '\\' }.freeze

# Where the dots at the end of a piece begin.
def end_of(piece)
  last = piece.size
  last -= 1 while last.positive? && piece[last - 1] == '.'
  last
end

count, *lines = $stdin.read.split("\n")
out = lines.first(count.to_i).map do |line|
  operation, name, quoted = line.split(' ', 3)
  pattern = FORMATS[name]
  text = quoted[1...-1].gsub(/\\./, MEANING)
  next pattern.match?(text) ? 'yes' : 'no' if operation == 'IS'

  pieces = text.scan(/[A-Za-z0-9._+@-]+/).map { |piece| piece[0...end_of(piece)] }
  found = pieces.select { |piece| pattern.match?(piece) }
  [found.size, *found].join(' ')
end
puts out
