import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

public class Main {
    static final Pattern WORD = Pattern.compile(
            "true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    static final String NAMES = "\"\\/bfnrt";
    static final String CODES = "\"\\/\b\f\n\r\t";

    /** What is open, or was. Keys are kept as one character for each byte, so that their order is that of the bytes. */
    static class Frame {
        final char close;
        final List<Object> values = new ArrayList<>();
        final Map<String, Object> members = new TreeMap<>();
        String key;

        Frame(char close) {
            this.close = close;
        }

        void add(Object value) {
            if (close == ']') values.add(value);
            else members.put(key, value);
        }
    }

    static class Wrong extends RuntimeException {
        final int place;

        Wrong(int place) {
            super(null, null, false, false);
            this.place = place;
        }
    }

    final String text;
    final int most;
    int at = 0;

    Main(String text, int most) {
        this.text = text;
        this.most = most;
    }

    char charAt(int place) {
        return place < text.length() ? text.charAt(place) : 0;
    }

    char peek() {
        while (charAt(at) == ' ' || charAt(at) == '\t') at++;
        return charAt(at);
    }

    int hex(int place) {
        int code = 0;
        for (int i = place; i < place + 4; i++) {
            int digit = Character.digit(charAt(i), 16);
            if (digit < 0 || charAt(i) > 127) return -1;
            code = 16 * code + digit;
        }
        return code;
    }

    /** Reads the string at `at`: what it stands for, one character for each byte. */
    String readString() {
        int begin = at++;
        StringBuilder value = new StringBuilder();
        for (;;) {
            char next = charAt(at++);
            if (next < ' ') throw new Wrong(begin);
            if (next == '"') return value.toString();
            if (next != '\\') {
                value.append(next);
                continue;
            }
            char escape = charAt(at++);
            int name = NAMES.indexOf(escape);
            if (escape == 'u') value.append(readCode(begin));
            else if (name >= 0) value.append(CODES.charAt(name));
            else throw new Wrong(begin);
        }
    }

    String readCode(int begin) {
        int code = hex(at);
        at += 4;
        if (code >= 0xD800 && code < 0xDC00 && charAt(at) == '\\' && charAt(at + 1) == 'u') {
            int low = hex(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + (code - 0xD800) * 0x400 + low - 0xDC00;
                at += 6;
            }
        }
        if (code < 0 || code >= 0xD800 && code < 0xE000) throw new Wrong(begin);
        byte[] bytes = new String(Character.toChars(code)).getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    String readWord() {
        int begin = at;
        for (;; at++) {
            char next = charAt(at);
            boolean isLetter = next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
            if (!isLetter && !(next >= '0' && next <= '9') && "+-.".indexOf(next) < 0) break;
        }
        String word = text.substring(begin, at);
        if (!WORD.matcher(word).matches()) throw new Wrong(begin);
        return word;
    }

    /** Reads what stands before the next value: a key and a colon, or nothing in an array. */
    void readKey(Frame frame) {
        if (frame.close == ']') return;
        if (peek() != '"') throw new Wrong(at);
        int begin = at;
        frame.key = readString();
        if (frame.members.containsKey(frame.key)) throw new Wrong(begin);
        if (peek() != ':') throw new Wrong(at);
        at++;
    }

    /** A text, or a frame. */
    Object parse() {
        Deque<Frame> open = new ArrayDeque<>();
        for (;;) {
            char first = peek();
            Object value;
            if (first == '[' || first == '{') {
                if (open.size() == most) throw new Wrong(at);
                at++;
                Frame frame = new Frame((char) (first + 2));
                if (peek() != frame.close) {
                    open.push(frame);
                    readKey(frame);
                    continue;
                }
                at++;
                value = frame;
            } else {
                value = first == '"' ? written(readString()) : readWord();
            }
            for (;;) {
                char next = peek();
                if (open.isEmpty()) {
                    if (at < text.length()) throw new Wrong(at);
                    return value;
                }
                open.peek().add(value);
                if (next != open.peek().close) break;
                at++;
                value = open.pop();
            }
            if (peek() != ',') throw new Wrong(at);
            at++;
            readKey(open.peek());
        }
    }

    static String written(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            int code = next == '/' ? -1 : CODES.indexOf(next);
            if (code >= 0) out.append('\\').append(NAMES.charAt(code));
            else if (next < ' ') out.append(String.format("\\u%04x", (int) next));
            else out.append(next);
        }
        return out.append('"').toString();
    }

    /** Writes a value. Of each frame that was begun, an iterator waits for its turn. */
    static void write(Object root, StringBuilder out) {
        Deque<Iterator<?>> waiting = new ArrayDeque<>();
        Deque<Character> closes = new ArrayDeque<>();
        waiting.push(List.of(root).iterator());
        closes.push(' ');
        while (!waiting.isEmpty()) {
            if (!waiting.peek().hasNext()) {
                waiting.pop();
                char close = closes.pop();
                if (close == ' ') return;
                out.append(close);
                if (waiting.peek().hasNext()) out.append(',');
                continue;
            }
            Object value = waiting.peek().next();
            if (value instanceof Map.Entry) {
                Map.Entry<?, ?> member = (Map.Entry<?, ?>) value;
                out.append(written((String) member.getKey())).append(':');
                value = member.getValue();
            }
            if (value instanceof Frame) {
                Frame frame = (Frame) value;
                out.append((char) (frame.close - 2));
                closes.push(frame.close);
                waiting.push(frame.close == ']' ? frame.values.iterator() : frame.members.entrySet().iterator());
            } else {
                out.append((String) value);
                if (waiting.peek().hasNext()) out.append(',');
            }
        }
    }

    public static void main(String[] args) throws IOException {
        String input = new String(System.in.readAllBytes(), StandardCharsets.ISO_8859_1);
        String[] lines = input.split("\n", -1);
        int count = Integer.parseInt(lines[0].split(" ")[0]);
        int most = Integer.parseInt(lines[0].split(" ")[1]);
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            try {
                write(new Main(lines[i], most).parse(), out);
            } catch (Wrong wrong) {
                out.append("error ").append(wrong.place);
            }
            out.append('\n');
        }
        System.out.write(out.toString().getBytes(StandardCharsets.ISO_8859_1));
        System.out.flush();
    }
}
