# "If it comes twice, the first one is meant."
# Reads a local time with each offset around it, and keeps the instants that fit.
require 'date'

DAY = 86_400
EPOCH = Date.new(1970, 1, 1)

class Zone
  def initialize(changes, offsets)
    @changes = changes
    @offsets = offsets
  end

  def place(instant)
    @changes.bsearch_index { |change| change > instant } || @changes.size
  end

  def offset_at(instant)
    @offsets[place(instant)]
  end

  def instant(date, second, rule)
    local = (date - EPOCH).to_i * DAY + second
    around = place(local - DAY)..place(local + DAY)
    all = @offsets[around].map { |offset| local - offset }
    fitting = all.select { |instant| instant + offset_at(instant) == local }
    return fitting.min unless fitting.empty?

    rule == 'earlier' ? all.min : all.max
  end

  def text(instant)
    offset = offset_at(instant)
    clock = Time.at(instant + offset).utc.strftime('%Y-%m-%dT%H:%M:%S')
    format('%s%s%02d:%02d', clock, offset.negative? ? '-' : '+', offset.abs / 3600, offset.abs / 60 % 60)
  end
end

def parse(text)
  year, month, day, hour, minute, second = text.split(/[-T:]/).map(&:to_i)
  [Date.new(year, month, day), hour * 3600 + minute * 60 + second]
end

def dates(start, unit, count)
  case unit
  when 'day' then Array.new(count) { |i| start + i }
  when 'week' then Array.new(count) { |i| start + 7 * i }
  else Array.new(count) { |i| start >> i } # Goes to the last day where a month is too short.
  end
end

lines = $stdin.read.split("\n").each
zone_count, n = lines.next.split.map(&:to_i)
zones = {}
zone_count.times do
  name, first, count = lines.next.split
  changes = Array.new(count.to_i) { lines.next.split.map(&:to_i) }
  zones[name] = Zone.new(changes.map(&:first), [first.to_i, *changes.map(&:last)])
end
n.times do
  operation, name, *rest = lines.next.split
  zone = zones[name]
  rule = rest.last
  case operation
  when 'LOCAL'
    puts zone.text(rest[0].to_i)
  when 'INSTANT'
    puts zone.instant(*parse(rest[0]), rule)
  when 'BETWEEN'
    puts zone.instant(*parse(rest[1]), rule) - zone.instant(*parse(rest[0]), rule)
  else
    date, second = parse(rest[0])
    puts dates(date, rest[1], rest[2].to_i).map { |one| zone.instant(one, second, rule) }.join(' ')
  end
end
