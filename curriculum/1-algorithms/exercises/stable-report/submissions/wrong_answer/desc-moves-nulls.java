// "Turned round is turned round." Here reversed() also moves NULL to the other end.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One comparator for each key, chained. */
public class Comparators {
    record Row(int number, Object[] fields) {}

    @SuppressWarnings("unchecked")
    static Comparator<Row> byKey(String line) {
        String[] words = line.split(" ");
        int at = Integer.parseInt(words[0]) - 1;
        Comparator<Comparable<Object>> values = Comparator.naturalOrder();
        values = words[2].equals("first") ? Comparator.nullsFirst(values) : Comparator.nullsLast(values);
        if (words[1].equals("desc")) values = values.reversed();
        return Comparator.comparing(row -> (Comparable<Object>) row.fields[at], values);
    }

    public static void main(String[] arguments) throws IOException {
        // In ISO 8859-1 each char is one byte: compareTo then follows UTF-8, that is, the code points.
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.ISO_8859_1), 1 << 16);
        String[] head = in.readLine().split(" ");
        int n = Integer.parseInt(head[0]);
        int k = Integer.parseInt(head[2]);
        String[] types = in.readLine().split(" ");
        Comparator<Row> order = byKey(in.readLine());
        for (int i = 1; i < k; i++) order = order.thenComparing(byKey(in.readLine()));
        List<Row> rows = new ArrayList<>(n);
        for (int number = 1; number <= n; number++) {
            String[] words = in.readLine().split(" ");
            Object[] fields = new Object[words.length];
            for (int i = 0; i < words.length; i++) {
                if (words[i].equals("\\N")) continue;
                fields[i] = types[i].equals("int") ? (Object) Integer.valueOf(words[i]) : words[i];
            }
            rows.add(new Row(number, fields));
        }
        rows.sort(order);
        StringBuilder out = new StringBuilder();
        for (Row row : rows) out.append(row.number).append('\n');
        System.out.print(out);
    }
}
