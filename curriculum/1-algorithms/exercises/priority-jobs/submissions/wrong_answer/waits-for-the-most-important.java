// "If the first is not ready, none is." The first by priority may be due next year, and all others wait for it.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** A sorted set in place of a heap: from this, a cancelled job can be removed at once. */
public class TreeSets {
    record Job(String id, int priority, int runAt, int serial) {}

    static final TreeSet<Job> jobs = new TreeSet<>(
        Comparator.comparingInt(Job::priority).reversed().thenComparingInt(Job::serial));
    static final Map<String, Job> current = new HashMap<>();

    static void cancel(String id) {
        Job job = current.remove(id);
        if (job == null) return;
        jobs.remove(job);
    }

    static String take(int now) {
        if (jobs.isEmpty() || jobs.first().runAt > now) return "none";
        Job job = jobs.pollFirst();
        current.remove(job.id);
        return job.id;
    }

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in), 1 << 16);
        int n = Integer.parseInt(in.readLine());
        StringBuilder out = new StringBuilder();
        for (int serial = 0; serial < n; serial++) {
            String[] words = in.readLine().split(" ");
            switch (words[0]) {
                case "add" -> {
                    Job job = new Job(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]), serial);
                    current.put(job.id, job);
                    jobs.add(job);
                }
                case "cancel" -> cancel(words[1]);
                default -> out.append(take(Integer.parseInt(words[1]))).append('\n');
            }
        }
        System.out.print(out);
    }
}
