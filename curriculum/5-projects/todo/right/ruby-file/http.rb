# frozen_string_literal: true

require 'io/wait'
require 'json'
require 'socket'

# HTTP on Ruby's standard library: a thread for each connection, one request on each.
module Http
  Request = Struct.new(:method, :path, :headers, :body)
  Response = Struct.new(:status, :headers, :body)

  # Raise it anywhere in an answer: the client gets it as a problem.
  class Refusal < StandardError
    attr_reader :status

    def initialize(status, detail)
      super(detail)
      @status = status
    end
  end

  # A client that falls silent is let go after so many seconds.
  SILENCE = 5
  # After SIGTERM, requests that have begun get so many seconds to end.
  LAST_SECONDS = 8
  LARGEST_BODY = 1024 * 1024
  # A body that is too large is read all the same, or the client would not hear our answer. But not for ever.
  MOST_READ = 16 * 1024 * 1024

  # What lets pages of other origins read our answers.
  CORS = {
    'Access-Control-Allow-Origin' => '*',
    'Access-Control-Allow-Methods' => 'GET,POST,PATCH,DELETE,OPTIONS',
    'Access-Control-Allow-Headers' => 'Content-Type',
    'Access-Control-Expose-Headers' => 'Location'
  }.freeze

  REASONS = {
    200 => 'OK', 201 => 'Created', 204 => 'No Content',
    400 => 'Bad Request', 404 => 'Not Found', 405 => 'Method Not Allowed', 411 => 'Length Required',
    413 => 'Content Too Large', 415 => 'Unsupported Media Type', 422 => 'Unprocessable Content',
    500 => 'Internal Server Error', 503 => 'Service Unavailable'
  }.freeze

  module_function

  # Answers each request with what the block makes of it, until SIGTERM.
  def serve(port, &route)
    server = TCPServer.new('0.0.0.0', port)
    server.listen(511)
    threads = ThreadGroup.new
    each_client(server) { |socket| threads.add(Thread.new { converse(socket, &route) }) }
    server.close
    deadline = Time.now + LAST_SECONDS
    threads.list.each { |thread| thread.join([deadline - Time.now, 0].max) }
  end

  # Signals come at any moment. A pipe turns SIGTERM into something to read, as a new client is.
  def each_client(server)
    stopped, stop = IO.pipe
    trap('TERM') { stop.write_nonblock('.') }
    loop do
      ready, = IO.select([server, stopped])
      return if ready.include?(stopped)

      socket = server.accept_nonblock(exception: false)
      yield socket unless socket == :wait_readable
    end
  end

  def converse(socket, &route)
    write(socket, answer(read(socket), &route))
  rescue Refusal => e
    write(socket, problem(e.status, e.message))
  rescue SystemCallError, IOError
    nil # The client has gone: nobody misses an answer.
  ensure
    socket.close
  end

  def answer(request)
    yield request
  rescue Refusal => e
    problem(e.status, e.message)
  rescue StandardError => e
    warn e.full_message # A mistake of ours is told to the log, not to the client.
    problem(500, 'This is our mistake.')
  end

  # The whole request is read before it is answered: clients do not listen while they talk.
  def read(socket)
    received = String.new(encoding: Encoding::BINARY)
    receive(socket, received) until received.include?("\r\n\r\n")
    head, body = received.split("\r\n\r\n", 2)
    first, *lines = head.split("\r\n")
    headers = lines.to_h { |line| line.split(/: */, 2) }.transform_keys(&:downcase)
    raise Refusal.new(411, 'Send a Content-Length.') if headers.key?('transfer-encoding')

    receive(socket, body) while body.bytesize < headers['content-length'].to_i
    raise Refusal.new(413, 'The body is too large.') if body.bytesize > LARGEST_BODY

    method, target = first.split
    path = target.to_s[/\A[^?]*/].force_encoding(Encoding::UTF_8).scrub
    Request.new(method, path, headers, body.force_encoding(Encoding::UTF_8))
  end

  # Adds what comes next. Where nothing comes any more, the client counts as gone.
  def receive(socket, received)
    raise IOError, 'silent' unless socket.wait_readable(SILENCE)
    raise IOError, 'endless' if received.bytesize > MOST_READ

    received << socket.readpartial(64 * 1024)
  end

  def write(socket, response)
    length = response.status == 204 ? {} : { 'Content-Length' => response.body.bytesize }
    headers = response.headers.merge(CORS, length, { 'Connection' => 'close' })
    fields = headers.map { |name, value| "#{name}: #{value}\r\n" }
    head = "HTTP/1.1 #{response.status} #{REASONS[response.status]}\r\n#{fields.join}\r\n"
    socket.write(head, response.body)
  end

  def nothing
    Response.new(204, {}, '')
  end

  def json(status, value, headers = {})
    Response.new(status, { 'Content-Type' => 'application/json' }.merge(headers), JSON.generate(value))
  end

  # An error in the form of RFC 9457.
  def problem(status, detail, headers = {})
    type = { 'Content-Type' => 'application/problem+json' }
    json(status, { title: REASONS[status], status:, detail: }, type.merge(headers))
  end
end
