# "Each share is rounded to the nearest cent."
def split(amount, people)
  share, left = amount.divmod(people)
  Array.new(people) { |person| person < left ? share + 1 : share }
end

def weigh(amount, weights)
  total = weights.sum
  weights.map { |weight| ((amount * weight).to_r / total).round }
end

def tax(amount, percent)
  # 7.7 as a rational number is exactly 77/10.
  (amount * percent.to_r / 100).round(half: :even)
end

def answer(line)
  command, *words = line.split
  return words.sum(&:to_i) if command == 'sum'

  amount = words.shift.to_i
  size = amount.abs
  parts =
    case command
    when 'split' then split(size, words[0].to_i)
    when 'weigh' then weigh(size, words.map(&:to_i))
    else [tax(size, words[0])]
    end
  parts.map { |part| amount.negative? ? -part : part }.join(' ')
end

lines = $stdin.read.lines
puts(lines.drop(1).map { |line| answer(line) })
