import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Main {
    static String upload;
    static int at = 0;
    static int line = 1;

    static char next() {
        return at < upload.length() ? upload.charAt(at) : '\n';
    }

    /** Reads the field at `at` up to what follows it; null if its quotes are broken. */
    static String readField() {
        int begin = at;
        if (next() != '"') {
            while (next() != ',' && next() != '\n' && next() != '"') at++;
            return next() == '"' ? null : upload.substring(begin, at);
        }
        StringBuilder field = new StringBuilder();
        for (;;) {
            int quote = upload.indexOf('"', at + 1);
            if (quote < 0) return null;
            for (int i = at + 1; i < quote; i++) {
                if (upload.charAt(i) == '\n') line++;
            }
            field.append(upload, at + 1, quote);
            at = quote + 1;
            if (next() != '"') return field.toString();
            field.append('"');
        }
    }

    /** Reads the row at `at` with the end of its line; null if its quotes are broken. */
    static List<String> readRow() {
        List<String> fields = new ArrayList<>();
        for (;; at++) {
            String field = readField();
            if (field == null) return null;
            fields.add(field);
            if (next() != ',') break;
        }
        if (next() != '\n') return null;
        at++;
        line++;
        return fields;
    }

    static boolean isNumber(String field) {
        int i = field.startsWith("+") || field.startsWith("-") ? 1 : 0;
        String rest = field.substring(i);
        int point = rest.indexOf('.');
        if (point < 0) return isDigits(rest);
        return isDigits(rest.substring(0, point)) && isDigits(rest.substring(point + 1));
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static void write(String field, StringBuilder out) {
        boolean isFormula = !field.isEmpty() && "=+-@\t".indexOf(field.charAt(0)) >= 0 && !isNumber(field);
        String safe = isFormula ? "'" + field : field;
        if (safe.indexOf(',') < 0 && safe.indexOf('"') < 0 && safe.indexOf('\n') < 0) {
            out.append(safe);
        } else {
            out.append('"').append(safe.replace("\"", "\"\"")).append('"');
        }
    }

    public static void main(String[] args) throws IOException {
        // One character for each byte: nothing here asks for characters beyond ASCII.
        String input = new String(System.in.readAllBytes(), StandardCharsets.ISO_8859_1);
        int split = input.indexOf('\n');
        int wanted = Integer.parseInt(input.substring(0, split));
        upload = input.substring(split + 1).replace("\r\n", "\n");
        if (upload.startsWith("\u00ef\u00bb\u00bf")) at = 3;

        StringBuilder report = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        int good = 0;
        while (at < upload.length()) {
            int begin = line;
            List<String> fields = readRow();
            if (fields == null) {
                report.append("line ").append(begin).append(": broken quotes\n");
                break;
            }
            if (fields.size() != wanted) {
                report.append("line ").append(begin).append(": ").append(fields.size());
                report.append('/').append(wanted).append(" fields\n");
                continue;
            }
            good++;
            for (int i = 0; i < wanted; i++) {
                if (i > 0) rows.append(',');
                write(fields.get(i), rows);
            }
            rows.append('\n');
        }
        String out = report + "rows: " + good + "\n" + rows;
        new PrintStream(System.out).write(out.getBytes(StandardCharsets.ISO_8859_1));
        System.out.flush();
    }
}
