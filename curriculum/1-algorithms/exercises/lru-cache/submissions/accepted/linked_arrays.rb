# The list lies in arrays of numbers: following[i] is the entry that was used after entry i.
# Entry 0 stands before the first and behind the last one.
# (A Hash keeps the order of its keys, too. But its `shift` walks over all that were deleted before the first one.)
class Cache
  attr_reader :hits, :misses

  def initialize(capacity)
    @capacity = capacity
    @following = [0]
    @previous = [0]
    @names = ['']
    @values = ['']
    @spare = []
    @entries = {}
    @hits = @misses = 0
  end

  def get(page)
    entry = @entries[page]
    if entry.nil?
      @misses += 1
      return 'miss'
    end
    @hits += 1
    leave(entry)
    append(entry)
    @values[entry]
  end

  def put(page, value)
    entry = @entries[page]
    if entry
      leave(entry)
    else
      entry = @entries[page.freeze] = @spare.pop || @names.size
      @names[entry] = page
    end
    @values[entry] = value
    append(entry)
    @entries.size > @capacity ? "evict #{evict}" : 'ok'
  end

  private

  def evict
    victim = @following[0]
    leave(victim)
    @spare << victim
    @entries.delete(@names[victim])
    @names[victim]
  end

  def leave(entry)
    @following[@previous[entry]] = @following[entry]
    @previous[@following[entry]] = @previous[entry]
  end

  def append(entry)
    last = @previous[0]
    @following[last] = entry
    @previous[entry] = last
    @following[entry] = 0
    @previous[0] = entry
  end
end

cache = Cache.new($stdin.gets.split.last.to_i)
$stdin.each_line do |line|
  word, page, value = line.split
  puts word == 'GET' ? cache.get(page) : cache.put(page, value)
end
puts "hits #{cache.hits} misses #{cache.misses}"
