# frozen_string_literal: true

require 'fileutils'
require 'json'
require 'securerandom'

# The to-dos, shared by all threads: a file of changes in DATA_DIR, one line of JSON each.
# A change is on the disk before anybody is told of it, and only then in memory.
class Todos
  def initialize(folder)
    FileUtils.mkdir_p(folder)
    @lock = Mutex.new
    @todos = {}
    @file = File.open(File.join(folder, 'todos.journal'), 'a+b')
    replay
  end

  def all
    @lock.synchronize { @todos.values }
  end

  def find(id)
    @lock.synchronize { @todos[id] }
  end

  # Ids are random: a number that counts up would have to be remembered through restarts.
  def add(members)
    id = SecureRandom.hex(16)
    @lock.synchronize { commit({ set: id, to: { id:, **members } }) }
    find(id)
  end

  # Only the members that were sent: two changes at once are both kept. Returns nil where there is no such to-do.
  def change(id, members)
    @lock.synchronize do
      commit({ set: id, to: members }) if @todos.key?(id)
      @todos[id]
    end
  end

  # Returns whether it was there.
  def remove(id)
    @lock.synchronize { @todos.key?(id) && commit({ remove: id }) }
  end

  def clear
    @lock.synchronize { commit({ clear: true }) }
  end

  private

  def commit(change)
    length = @file.size
    @file.write("#{JSON.generate(change)}\n")
    @file.fsync
    apply(change)
  rescue SystemCallError
    @file.truncate(length) # Half a line would spoil the next one.
    raise
  end

  def apply(change)
    case change
    in { set: id, to: members } then @todos[id] = (@todos[id] || {}).merge(members)
    in { remove: id } then @todos.delete(id)
    in { clear: true } then @todos.clear
    end
    true
  end

  # A line without its end was cut off by a crash, before anybody was told of it.
  def replay
    lines = @file.each_line.select { |line| line.end_with?("\n") }
    @file.truncate(lines.sum(&:bytesize))
    lines.each { |line| apply(JSON.parse(line, symbolize_names: true)) }
  end
end
