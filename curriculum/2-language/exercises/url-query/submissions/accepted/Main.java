import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    /** A decoded part, and the column at which it began. */
    record Part(byte[] bytes, int column) {
        boolean isText() {
            try {
                // A fresh decoder reports what is malformed. The constructor of String would repair it.
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                return true;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    }

    public static void main(String[] args) throws IOException {
        String[] lines = new String(System.in.readAllBytes(), StandardCharsets.US_ASCII).split("\n");
        var out = new ByteArrayOutputStream();
        for (int i = 1; i < lines.length; i++) answer(lines[i], out);
        var stdout = new PrintStream(System.out, false);
        stdout.write(out.toByteArray());
        stdout.flush();
    }

    static void answer(String target, ByteArrayOutputStream out) {
        for (int at = target.indexOf('%'); at >= 0; at = target.indexOf('%', at + 1)) {
            if (at + 2 >= target.length() || digit(target.charAt(at + 1)) < 0 || digit(target.charAt(at + 2)) < 0) {
                write(out, "bad escape at " + (at + 1) + "\n");
                return;
            }
        }
        int mark = target.indexOf('?');
        int pathEnd = mark < 0 ? target.length() : mark;
        List<Part> segments = segments(target, pathEnd);
        // Each parameter has one part or two.
        List<List<Part>> parameters = parameters(target, pathEnd + 1);
        var all = new ArrayList<>(segments);
        parameters.forEach(all::addAll);
        for (Part part : all) {
            if (!part.isText()) {
                write(out, "bad UTF-8 at " + part.column() + "\n");
                return;
            }
        }
        write(out, segments, parameters);
    }

    static List<Part> segments(String target, int pathEnd) {
        var segments = new ArrayList<Part>();
        for (int begin = 1; begin <= pathEnd;) {
            int end = target.indexOf('/', begin);
            if (end < 0 || end > pathEnd) end = pathEnd;
            segments.add(decode(target, begin, end, false));
            begin = end + 1;
        }
        return segments;
    }

    static List<List<Part>> parameters(String target, int from) {
        var parameters = new ArrayList<List<Part>>();
        for (int begin = from; begin < target.length();) {
            int end = target.indexOf('&', begin);
            if (end < 0) end = target.length();
            int equals = begin;
            while (equals < end && target.charAt(equals) != '=') equals++;
            if (equals < end) {
                parameters.add(List.of(decode(target, begin, equals, true), decode(target, equals + 1, end, true)));
            } else if (end > begin) {
                parameters.add(List.of(decode(target, begin, end, true)));
            }
            begin = end + 1;
        }
        return parameters;
    }

    static Part decode(String target, int begin, int end, boolean plusIsBlank) {
        var bytes = new ByteArrayOutputStream(end - begin);
        for (int i = begin; i < end; i++) {
            char c = target.charAt(i);
            if (c == '%') {
                bytes.write(digit(target.charAt(i + 1)) * 16 + digit(target.charAt(i + 2)));
                i += 2;
            } else {
                bytes.write(c == '+' && plusIsBlank ? ' ' : c);
            }
        }
        return new Part(bytes.toByteArray(), begin + 1);
    }

    static int digit(char c) {
        return Character.digit(c, 16);
    }

    static void write(ByteArrayOutputStream out, List<Part> segments, List<List<Part>> parameters) {
        write(out, "path");
        for (Part segment : segments) {
            out.write(' ');
            show(out, segment);
        }
        write(out, "\nquery");
        for (List<Part> parameter : parameters) {
            out.write(' ');
            show(out, parameter.get(0));
            if (parameter.size() == 1) continue;
            out.write('=');
            show(out, parameter.get(1));
        }
        out.write('\n');
        for (Part segment : segments) {
            out.write('/');
            encode(out, segment, "%20");
        }
        String before = "?";
        for (List<Part> parameter : parameters) {
            write(out, before);
            before = "&";
            encode(out, parameter.get(0), "+");
            if (parameter.size() == 1) continue;
            out.write('=');
            encode(out, parameter.get(1), "+");
        }
        out.write('\n');
    }

    static void show(ByteArrayOutputStream out, Part part) {
        out.write('"');
        for (byte b : part.bytes()) {
            if (b >= 0 && b < 0x20 || b == 0x7F) {
                write(out, String.format("\\x%02X", b));
                continue;
            }
            if (b == '"' || b == '\\') out.write('\\');
            out.write(b);
        }
        out.write('"');
    }

    static void encode(ByteArrayOutputStream out, Part part, String blank) {
        for (byte b : part.bytes()) {
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-._~".indexOf(b) >= 0) {
                out.write(b);
            } else if (b == ' ') {
                write(out, blank);
            } else {
                out.write('%');
                out.write("0123456789ABCDEF".charAt((b & 0xFF) >> 4));
                out.write("0123456789ABCDEF".charAt(b & 15));
            }
        }
    }

    static void write(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.write(bytes, 0, bytes.length);
    }
}
