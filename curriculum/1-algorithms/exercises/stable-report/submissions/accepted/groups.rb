# Group the rows by the value of the first key, sort the values, and go on within each group.
$stdin.binmode
n, _columns, k = $stdin.gets.split(' ').map(&:to_i)
types = $stdin.gets.split(' ')
keys = Array.new(k) { $stdin.gets.split(' ') }
rows = Array.new(n) { $stdin.gets.chomp.split(' ') }

def arrange(rows, members, types, keys, depth)
  return members if depth == keys.length || members.length == 1

  column, direction, nulls = keys[depth]
  at = column.to_i - 1
  # group_by keeps the members of a group in their order.
  groups = members.group_by { |row| rows[row][at] }
  absent = groups.delete('\N')
  values = types[at] == 'int' ? groups.keys.sort_by(&:to_i) : groups.keys.sort
  values.reverse! if direction == 'desc'
  sorted = values.map { |value| groups[value] }
  nulls == 'first' ? sorted.unshift(absent) : sorted.push(absent) if absent
  sorted.flat_map { |group| arrange(rows, group, types, keys, depth + 1) }
end

puts arrange(rows, (0...n).to_a, types, keys, 0).map { |row| row + 1 }
