import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes JSON, which Java's standard library does not.
 * Objects are maps, arrays are lists; numbers are Long where they are whole, else Double.
 */
final class Json {
    /** The text is not JSON. */
    static final class Malformed extends Exception {
        Malformed(String problem) {
            super(problem);
        }
    }

    /** Whoever nests deeper means no good: each level takes some of the stack. */
    private static final int DEEPEST = 64;

    private final String text;
    private int at = 0;

    private Json(String text) {
        this.text = text;
    }

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    static Object read(String text) throws Malformed {
        Json json = new Json(text);
        Object value = json.value(0);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.malformed("more than one value");
        }
        return value;
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> members) {
            String between = "{";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                out.append(between);
                writeText((String) member.getKey(), out);
                write(member.getValue(), out.append(':'));
                between = ",";
            }
            out.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> elements) {
            String between = "[";
            for (Object element : elements) {
                write(element, out.append(between));
                between = ",";
            }
            out.append(elements.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            writeText(string, out);
        } else {
            out.append(value); // A number, true, false or null.
        }
    }

    private static void writeText(String string, StringBuilder out) {
        out.append('"');
        for (char c : string.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private Object value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw malformed("nested too deep");
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        take('{');
        skipSpace();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
                skipSpace();
            }
            String name = string();
            skipSpace();
            take(':');
            members.put(name, value(depth + 1));
            skipSpace();
        }
        take('}');
        return members;
    }

    private List<Object> array(int depth) throws Malformed {
        List<Object> elements = new ArrayList<>();
        take('[');
        skipSpace();
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                take(',');
            }
            elements.add(value(depth + 1));
            skipSpace();
        }
        take(']');
        return elements;
    }

    private String string() throws Malformed {
        StringBuilder out = new StringBuilder();
        take('"');
        while (peek() != '"') {
            char c = peek();
            if (c < ' ') {
                throw malformed("a string without an end");
            }
            at++;
            out.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return out.toString();
    }

    private char escaped() throws Malformed {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("an unknown escape");
        };
    }

    private char unicode() throws Malformed {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw malformed("an unknown escape");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private Object word(String word, Object value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw malformed("an unknown word");
        }
        at += word.length();
        return value;
    }

    private Object number() throws Malformed {
        int begin = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(begin, at);
        if (!digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw malformed("neither a value nor a number");
        }
        return digits.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(digits) : (Object) Double.valueOf(digits);
    }

    /** The next character; a zero where the text is at its end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void take(char expected) throws Malformed {
        if (peek() != expected) {
            throw malformed("no " + expected);
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Malformed malformed(String problem) {
        return new Malformed(problem + " at character " + at);
    }
}
