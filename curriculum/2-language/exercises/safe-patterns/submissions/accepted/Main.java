import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Possessive repetitions: they need no stack, and never try again. */
public class Main {
    private static final String LABEL = "[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+";
    private static final String NAME = "[A-Za-z0-9_+-]++";
    private static final String NUMBER = "(?:0|[1-9][0-9]*+)";
    private static final String PART = "[A-Za-z0-9]++";
    private static final Map<String, Pattern> FORMATS = Map.of(
        "order", Pattern.compile("ORD-[0-9]{4}-[0-9]{1,8}"),
        "date", Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"),
        "version",
        Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-" + PART + "(?:\\." + PART + ")*+)?"),
        "title", Pattern.compile(PART + "(?: " + PART + ")*+"),
        "email", Pattern.compile(NAME + "(?:\\." + NAME + ")*+@(?:" + LABEL + "\\.)++[A-Za-z]{2,}+"));
    private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9._+@-]++");

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
        int n = Integer.parseInt(in.readLine());
        var out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            String[] parts = in.readLine().split(" ", 3);
            Pattern pattern = FORMATS.get(parts[1]);
            String text = decoded(parts[2]);
            if (parts[0].equals("IS")) {
                out.append(pattern.matcher(text).matches() ? "yes" : "no").append('\n');
                continue;
            }
            int count = 0;
            var found = new StringBuilder();
            var pieces = PIECE.matcher(text);
            while (pieces.find()) {
                int end = pieces.end();
                while (end > pieces.start() && text.charAt(end - 1) == '.') end--;
                String piece = text.substring(pieces.start(), end);
                if (!pattern.matcher(piece).matches()) continue;
                count++;
                found.append(' ').append(piece);
            }
            out.append(count).append(found).append('\n');
        }
        new PrintStream(System.out, false, StandardCharsets.UTF_8).append(out).flush();
    }

    private static String decoded(String quoted) {
        var text = new StringBuilder(quoted.length());
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c == '\\') {
                c = quoted.charAt(++i);
                if (c == 'n') c = '\n';
                if (c == 't') c = '\t';
            }
            text.append(c);
        }
        return text.toString();
    }
}
