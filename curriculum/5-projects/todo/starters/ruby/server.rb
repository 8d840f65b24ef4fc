# frozen_string_literal: true

# A to-do list over HTTP. Ruby's standard library is all it needs; http.rb speaks HTTP.

require_relative 'http'

# The to-dos, shared by all threads. They live in memory for now; a later stage moves them to DATA_DIR.
class Todos
  def initialize
    @lock = Mutex.new
    @todos = []
  end

  def all
    @lock.synchronize { @todos.dup }
  end
end

TODOS = Todos.new

def route(request)
  method, path = request.to_a
  case [method, path]
  in ['GET', '/healthz'] then Http.json(200, { status: 'ok' })

  # The first stage: uncomment the next line, and GET / is answered with the list.
  # in ['GET', '/'] then Http.json(200, TODOS.all)

  else
    hint = ' In server.rb, uncomment the line under "The first stage".' if [method, path] == ['GET', '/']
    Http.problem(404, "Nothing answers #{method} #{path} yet.#{hint}")
  end
end

port = ENV.fetch('PORT', 3000).to_i
$stdout.sync = true
puts "listening on port #{port}, with #{TODOS.all.size} to-dos"
Http.serve(port) { |request| route(request) }
