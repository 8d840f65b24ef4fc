# frozen_string_literal: true

# A to-do list over HTTP. Ruby's standard library is all it needs; http.rb speaks HTTP.

require_relative 'http'
require_relative 'todo'
require_relative 'todos'

TODOS = Todos.new(ENV.fetch('DATA_DIR'))
PUBLIC_URL = ENV.fetch('PUBLIC_URL').chomp('/')
ITEM = %r{\A/\h{32}\z}

def route(request)
  method, path = request.to_a
  id = path.delete_prefix('/')
  case [method, path]
  in ['OPTIONS', _] then Http.nothing
  in ['GET', '/healthz'] then Http.json(200, { status: 'ok' })
  in ['GET', '/'] then Http.json(200, TODOS.all.map { |todo| shown(todo) })
  in ['POST', '/'] then created(TODOS.add(Todo.from(request)))
  in ['DELETE', '/'] then deleted(TODOS.clear)
  in ['GET', ITEM] then Http.json(200, shown(TODOS.find(id)))
  in ['PATCH', ITEM] then Http.json(200, shown(TODOS.change(id, Todo.members_of(request))))
  in ['DELETE', ITEM] then deleted(TODOS.remove(id))
  in [_, '/'] then Http.problem(405, 'Not here.', 'Allow' => 'GET, POST, DELETE, OPTIONS')
  in [_, ITEM] then Http.problem(405, 'Not here.', 'Allow' => 'GET, PATCH, DELETE, OPTIONS')
  else Http.problem(404, 'There is nothing here.')
  end
end

def created(todo)
  Http.json(201, shown(todo), 'Location' => url_of(todo))
end

def deleted(found)
  raise Http::Refusal.new(404, 'There is no such to-do.') unless found

  Http.nothing
end

# A to-do as a client sees it.
def shown(todo)
  raise Http::Refusal.new(404, 'There is no such to-do.') unless todo

  todo.merge(url: url_of(todo))
end

# Never the Host header or our own port: behind a router, clients know neither.
def url_of(todo)
  "#{PUBLIC_URL}/#{todo[:id]}"
end

port = ENV.fetch('PORT', 3000).to_i
$stdout.sync = true
puts "listening on port #{port}, with #{TODOS.all.size} to-dos"
Http.serve(port) { |request| route(request) }
