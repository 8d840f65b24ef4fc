# frozen_string_literal: true

require 'json'
require_relative 'http'

# What a to-do may be: turns the body of a request into members, or refuses it.
module Todo
  ORDERS = (-2_147_483_648..2_147_483_647)

  module_function

  # The members of a new to-do.
  def from(request)
    members = members_of(request)
    raise wrong('A to-do needs a title.') unless members.key?(:title)

    { completed: false, order: nil }.merge(members)
  end

  # The members that a client may set and has sent. Others, such as id and url, are left aside.
  def members_of(request)
    sent = object_in(request)
    raise wrong('A title is 1 to 500 characters.') if sent.key?('title') && !title?(sent['title'])
    raise wrong('completed is true or false.') unless [true, false].include?(sent.fetch('completed', false))
    raise wrong('order is a whole number or null.') unless order?(sent['order'])

    sent.slice('title', 'completed', 'order').transform_keys(&:to_sym)
  end

  def title?(value)
    value.is_a?(String) && value.valid_encoding? && value.match?(/[^[:space:]]/) &&
      value.length <= 500 && !value.include?("\0")
  end

  def order?(value)
    value.nil? || (value.is_a?(Integer) && ORDERS.cover?(value))
  end

  def object_in(request)
    type = request.headers.fetch('content-type', 'application/json')
    raise Http::Refusal.new(415, 'Send application/json.') unless type.match?(%r{\Aapplication/json\s*(;|\z)}i)
    raise Http::Refusal.new(400, 'The body is not UTF-8.') unless request.body.valid_encoding?

    sent = JSON.parse(request.body, max_nesting: 64)
    raise wrong('The body is not a JSON object.') unless sent.is_a?(Hash)

    sent
  rescue JSON::ParserError
    raise Http::Refusal.new(400, 'The body is not JSON.')
  end

  def wrong(detail)
    Http::Refusal.new(422, detail)
  end
end
