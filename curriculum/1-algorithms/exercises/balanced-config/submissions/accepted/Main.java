import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

public class Main {
    record Place(int closing, int line, int column) {}

    static Place check(int[] text) {
        Deque<Place> opened = new ArrayDeque<>();
        Place quote = null;
        boolean isComment = false, isEscaped = false;
        int line = 1, column = 0;
        for (int c : text) {
            column++;
            if (c == '\n') {
                if (quote != null) return quote;
                isComment = false;
                line++;
                column = 0;
            } else if (isComment) {
                continue;
            } else if (quote != null) {
                if (isEscaped) isEscaped = false;
                else if (c == '\\') isEscaped = true;
                else if (c == '"') quote = null;
            } else {
                switch (c) {
                    case '#' -> isComment = true;
                    case '"' -> quote = new Place(c, line, column);
                    case '(' -> opened.push(new Place(')', line, column));
                    case '[' -> opened.push(new Place(']', line, column));
                    case '{' -> opened.push(new Place('}', line, column));
                    case ')', ']', '}' -> {
                        if (opened.isEmpty() || opened.pop().closing != c) return new Place(c, line, column);
                    }
                    default -> {}
                }
            }
        }
        return opened.peek();
    }

    public static void main(String[] args) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Place error = check(text.codePoints().toArray());
        System.out.println(error == null ? "ok" : error.line + ":" + error.column);
    }
}
