// "The queue keeps them in order." It looks at a total when an endpoint comes in, and never again.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

public class TotalsChange {
    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in), 1 << 16);
        Map<String, Long> totals = new HashMap<>();
        Comparator<String> largestFirst = Comparator.comparing(name -> -totals.get(name));
        var queue = new PriorityQueue<String>(largestFirst.thenComparing(Comparator.naturalOrder()));
        StringBuilder out = new StringBuilder();
        for (int n = Integer.parseInt(in.readLine()); n > 0; n--) {
            String[] words = in.readLine().split(" ");
            if (!words[0].equals("TOP")) {
                boolean isNew = !totals.containsKey(words[0]);
                totals.merge(words[0], Long.parseLong(words[1].replace(".", "")), Long::sum);
                if (isNew) queue.add(words[0]);
                continue;
            }
            var rest = new PriorityQueue<String>(queue);
            int k = Math.min(Integer.parseInt(words[1]), rest.size());
            out.append(k).append('\n');
            for (; k > 0; k--) {
                String name = rest.poll();
                long total = totals.get(name);
                out.append(name).append(String.format(" %d.%03d%n", total / 1000, total % 1000));
            }
        }
        System.out.print(out);
    }
}
