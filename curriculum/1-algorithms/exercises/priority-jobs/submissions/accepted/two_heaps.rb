# Two heaps: jobs by their time until they are ready, then by priority.

# The smallest number first; each comes with a job.
class Heap
  def initialize
    @keys = []
    @jobs = []
  end

  def first_key = @keys[0]

  def push(key, job)
    at = @keys.length
    while at.positive? && key < @keys[(at - 1) / 2]
      move((at - 1) / 2, at)
      at = (at - 1) / 2
    end
    @keys[at] = key
    @jobs[at] = job
  end

  def pop
    first = @jobs[0]
    key = @keys.pop
    job = @jobs.pop
    return first if @keys.empty?

    at = 0
    while (child = smaller_child(at)) && @keys[child] < key
      move(child, at)
      at = child
    end
    @keys[at] = key
    @jobs[at] = job
    first
  end

  private

  def move(from, to)
    @keys[to] = @keys[from]
    @jobs[to] = @jobs[from]
  end

  def smaller_child(at)
    child = 2 * at + 1
    return nil if child >= @keys.length

    child += 1 if child + 1 < @keys.length && @keys[child + 1] < @keys[child]
    child
  end
end

Job = Struct.new(:id, :priority, :serial)
early = Heap.new
ready = Heap.new
current = {}
out = []
$stdin.gets.to_i.times do |serial|
  kind, id, priority, run_at = $stdin.gets.split
  case kind
  when 'add'
    current[id] = job = Job.new(id, priority.to_i, serial)
    early.push(run_at.to_i, job)
  when 'cancel'
    current.delete(id)
  else
    now = id.to_i
    while early.first_key && early.first_key <= now
      job = early.pop
      # One number for both: the larger priority first, then the smaller serial.
      ready.push((1_000_000 - job.priority) * 1_000_000 + job.serial, job)
    end
    taken = nil
    while taken.nil? && ready.first_key
      job = ready.pop
      taken = current.delete(job.id).id if current[job.id].equal?(job)
    end
    out << (taken || 'none')
  end
end
puts out
