# A whole string, a comment, a bracket, or the quote of a string that does not end.
TOKEN = /"(?:[^"\\\n]|\\[^\n])*"|#.*|[()\[\]{}"]/
PARTNER = { ')' => '(', ']' => '[', '}' => '{' }.freeze

def check(input)
  opened = []
  input.each_line.with_index(1) do |text, line|
    text.scan(TOKEN) do |what|
      here = [line, Regexp.last_match.begin(0) + 1, what]
      case what
      when '(', '[', '{' then opened.push(here)
      when ')', ']', '}' then return here if opened.pop&.last != PARTNER[what]
      when '"' then return here
      end
    end
  end
  opened.last
end

$stdin.set_encoding('UTF-8')
line, column = check($stdin)
puts line ? "#{line}:#{column}" : 'ok'
