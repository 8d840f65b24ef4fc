import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

public class Main {
    static final int HEAD = 8192;
    static final int SIZE_LINE = 256;
    static final int BODY = 3_000_000;
    static final Pattern TOKEN = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]+");
    static final Pattern TARGET = Pattern.compile("[!-~]+");
    static final Pattern DIGITS = Pattern.compile("[0-9]+");

    enum State { REQUEST, FIELDS, BODY, SIZE, DATA, DATA_CR, DATA_LF, TRAILERS }

    record Field(String name, String value) {}

    static class Refused extends Exception {
        Refused(int error) {
            super(Integer.toString(error));
        }
    }

    final String wanted;
    final StringBuilder out;
    final StringBuilder line = new StringBuilder();
    State state = State.REQUEST;
    int used;
    String request;
    List<Field> fields = new ArrayList<>();
    int missing;
    long announced;
    int length;
    long sum;

    Main(String wanted, StringBuilder out) {
        this.wanted = wanted;
        this.out = out;
    }

    void take(int b) throws Refused {
        switch (state) {
            case BODY, DATA -> {
                sum = (31 * sum + b) % 1_000_003;
                length++;
                missing--;
                if (missing > 0) return;
                if (state == State.BODY) complete();
                else state = State.DATA_CR;
            }
            case DATA_CR -> {
                if (b != '\r') throw new Refused(400);
                state = State.DATA_LF;
            }
            case DATA_LF -> {
                if (b != '\n') throw new Refused(400);
                state = State.SIZE;
                used = 0;
            }
            default -> takeOfLine((char) b);
        }
    }

    void takeOfLine(char b) throws Refused {
        used++;
        if (state == State.SIZE ? used > SIZE_LINE : used > HEAD) throw new Refused(state == State.SIZE ? 400 : 431);
        if (b != '\n') {
            line.append(b);
            return;
        }
        int last = line.length() - 1;
        if (last < 0 || line.indexOf("\r") != last) throw new Refused(400);
        String text = line.substring(0, last);
        line.setLength(0);
        if (state == State.SIZE) readSize(text);
        else if (state == State.REQUEST) readRequest(text);
        else if (!text.isEmpty()) readField(text);
        else if (state == State.TRAILERS) complete();
        else readHead();
    }

    void readRequest(String text) throws Refused {
        if (text.isEmpty()) {
            used = 0;
            return;
        }
        String[] parts = text.split(" ", -1);
        boolean fits = parts.length == 3 && TOKEN.matcher(parts[0]).matches() && TARGET.matcher(parts[1]).matches() && parts[2].equals("HTTP/1.1");
        if (!fits) throw new Refused(400);
        request = parts[0] + ' ' + parts[1];
        fields = new ArrayList<>();
        state = State.FIELDS;
    }

    void readField(String text) throws Refused {
        int colon = text.indexOf(':');
        if (colon < 0 || !TOKEN.matcher(text.substring(0, colon)).matches()) throw new Refused(400);
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7F) throw new Refused(400);
        }
        int begin = colon + 1;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) begin++;
        while (end > begin && isBlank(text.charAt(end - 1))) end--;
        if (state == State.FIELDS) fields.add(new Field(text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(begin, end)));
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    List<String> valuesOf(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
    }

    void readHead() throws Refused {
        List<String> lengths = valuesOf("content-length");
        List<String> codings = valuesOf("transfer-encoding");
        var numbers = new HashSet<BigInteger>();
        for (String one : lengths) {
            if (!DIGITS.matcher(one).matches()) throw new Refused(400);
            numbers.add(new BigInteger(one));
        }
        boolean isChunked = !codings.isEmpty();
        if (valuesOf("host").size() != 1 || isChunked && !lengths.isEmpty() || numbers.size() > 1) throw new Refused(400);
        if (isChunked && (codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked"))) throw new Refused(400);
        length = 0;
        sum = announced = 0;
        used = 0;
        if (isChunked) {
            state = State.SIZE;
            return;
        }
        BigInteger number = numbers.isEmpty() ? BigInteger.ZERO : numbers.iterator().next();
        if (number.compareTo(BigInteger.valueOf(BODY)) > 0) throw new Refused(413);
        missing = number.intValue();
        state = State.BODY;
        if (missing == 0) complete();
    }

    void readSize(String text) throws Refused {
        int digits = 0;
        long size = 0;
        while (digits < text.length() && text.charAt(digits) < 0x80 && Character.digit(text.charAt(digits), 16) >= 0) {
            size = Math.min(size * 16 + Character.digit(text.charAt(digits), 16), BODY + 1);
            digits++;
        }
        int behind = digits;
        while (behind < text.length() && isBlank(text.charAt(behind))) behind++;
        boolean fits = digits == text.length() || behind < text.length() && text.charAt(behind) == ';';
        if (digits == 0 || !fits) throw new Refused(400);
        announced += size;
        if (announced > BODY) throw new Refused(413);
        missing = (int) size;
        used = 0;
        state = missing > 0 ? State.DATA : State.TRAILERS;
    }

    void complete() {
        List<String> values = valuesOf(wanted);
        out.append(request).append(' ').append(fields.size()).append(' ').append(length).append(' ').append(sum).append(' ');
        if (values.isEmpty()) out.append("none");
        else show(String.join(", ", values));
        out.append('\n');
        state = State.REQUEST;
        used = 0;
    }

    void show(String text) {
        out.append('[');
        for (char c : text.toCharArray()) {
            if (c == '\\') out.append("\\\\");
            else if (c < ' ' || c > '~') out.append(String.format("\\x%02X", (int) c));
            else out.append(c);
        }
        out.append(']');
    }

    static byte[] unescape(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                c = text.charAt(++i);
                if (c == 'r') c = '\r';
                else if (c == 'n') c = '\n';
                else if (c == 'x') {
                    c = (char) Integer.parseInt(text.substring(i + 1, i + 3), 16);
                    i += 2;
                }
            }
            bytes.write(c);
        }
        return bytes.toByteArray();
    }

    public static void main(String[] args) throws IOException {
        String[] lines = new String(System.in.readAllBytes(), StandardCharsets.ISO_8859_1).split("\n");
        var out = new StringBuilder();
        int at = 2;
        for (int number = 1; number <= Integer.parseInt(lines[1]); number++) {
            int count = Integer.parseInt(lines[at]);
            out.append("connection ").append(number).append('\n');
            var connection = new Main(lines[0].toLowerCase(Locale.ROOT), out);
            try {
                for (int i = at + 1; i <= at + count; i++) for (byte b : unescape(lines[i])) connection.take(b & 0xFF);
                boolean isDone = connection.state == State.REQUEST && connection.line.isEmpty();
                out.append(isDone ? "done\n" : "incomplete\n");
            } catch (Refused error) {
                out.append(error.getMessage()).append('\n');
            }
            at += 1 + count;
        }
        System.out.write(out.toString().getBytes(StandardCharsets.ISO_8859_1));
        System.out.flush();
    }
}
