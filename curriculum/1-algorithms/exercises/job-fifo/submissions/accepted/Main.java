import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

public class Main {
    private static String enqueue(Deque<String> jobs, int capacity, String policy, String id) {
        if (jobs.size() < capacity) {
            jobs.addLast(id);
            return "ok";
        }
        if (policy.equals("refuse")) return "refuse " + id;
        String dropped = policy.equals("drop-oldest") ? jobs.removeFirst() : jobs.removeLast();
        jobs.addLast(id);
        return "drop " + dropped;
    }

    private static String orEmpty(String id) {
        return id == null ? "empty" : id;
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 16);
        var out = new PrintWriter(System.out);
        String[] head = in.readLine().split(" ");
        int n = Integer.parseInt(head[0]), capacity = Integer.parseInt(head[1]);
        Deque<String> jobs = new ArrayDeque<>();
        for (int i = 0; i < n; i++) {
            String line = in.readLine();
            out.println(switch (line) {
                case "DEQ" -> orEmpty(jobs.pollFirst());
                case "PEEK" -> orEmpty(jobs.peekFirst());
                case "LEN" -> jobs.size();
                default -> enqueue(jobs, capacity, head[2], line.substring(4));
            });
        }
        out.flush();
    }
}
