import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One character stands for one byte: that is what ISO 8859-1 does. */
public class Main {
    private static String end = null;
    private static boolean stops = false;

    public static void main(String[] args) throws IOException {
        if (!readArguments(args)) {
            System.err.println("usage: [--end TEXT] [--stop]");
            System.exit(2);
        }
        String input = new String(System.in.readAllBytes(), StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream(input.length());
        int code = 0;
        for (int start = 0; start < input.length(); ) {
            int next = input.indexOf('\n', start);
            if (next < 0) next = input.length();
            String line = input.substring(start, next);
            start = next + 1;
            if (line.endsWith("\r")) line = line.substring(0, line.length() - 1);
            if (line.chars().allMatch(one -> one == ' ')) continue;
            String answer = answerTo(line);
            if (answer != null) {
                out.writeBytes((answer + end).getBytes(StandardCharsets.ISO_8859_1));
                continue;
            }
            System.err.println("a line is no command");
            code = 1;
            if (stops) break;
        }
        out.writeTo(System.out);
        System.out.flush();
        System.exit(code);
    }

    private static boolean readArguments(String[] args) {
        for (int at = 0; at < args.length; at++) {
            if (args[at].equals("--stop") && !stops) stops = true;
            else if (args[at].equals("--end") && end == null && at + 1 < args.length) end = args[++at];
            else return false;
        }
        if (end == null) end = "\n";
        return true;
    }

    private static String answerTo(String line) {
        if (line.startsWith("len ")) return String.valueOf(line.length() - 4);
        boolean isFirst = line.startsWith("first ");
        if (!isFirst && !line.startsWith("last ")) return null;
        int from = isFirst ? 6 : 5;
        int blank = line.indexOf(' ', from);
        if (blank <= from || blank - from > 7) return null;
        int n = 0;
        for (int at = from; at < blank; at++) {
            char digit = line.charAt(at);
            if (digit < '0' || digit > '9') return null;
            n = n * 10 + digit - '0';
        }
        String text = line.substring(blank + 1);
        n = Math.min(n, text.length());
        return isFirst ? text.substring(0, n) : text.substring(text.length() - n);
    }
}
