// "The size of the heap is the rank." In the heap there are also durations that have left the window.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The smallest durations, as many as the rank, are in one heap; the others are in a second one.
 * What leaves the window stays in its heap until it comes to the top.
 */
public class TwoHeaps {
    record Sample(int duration, int age) {}

    static final Comparator<Sample> UPWARDS =
        Comparator.comparingInt(Sample::duration).thenComparingInt(Sample::age);
    static final PriorityQueue<Sample> small = new PriorityQueue<>(UPWARDS.reversed());
    static final PriorityQueue<Sample> large = new PriorityQueue<>(UPWARDS);
    static int oldest = 0; // whatever is older has left the window

    static void removeLeft(PriorityQueue<Sample> heap) {
        while (!heap.isEmpty() && heap.peek().age < oldest) heap.poll();
    }

    static void balance(int rank) {
        removeLeft(small);
        removeLeft(large);
        while (small.size() < rank && !large.isEmpty()) {
            Sample sample = large.poll();
            small.add(sample);
            removeLeft(large);
        }
        while (small.size() > rank) {
            Sample sample = small.poll();
            large.add(sample);
            removeLeft(small);
        }
    }

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in), 1 << 16);
        int[] head = Arrays.stream(in.readLine().split(" ")).mapToInt(Integer::parseInt).toArray();
        int n = head[0], w = head[1], p = head[2];
        int seen = 0;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            String line = in.readLine();
            if (line.equals("minute")) {
                out.append(seen == 0 ? "none" : String.valueOf(small.peek().duration)).append('\n');
                continue;
            }
            Sample sample = new Sample(Integer.parseInt(line), seen++);
            boolean goesLow = !small.isEmpty() && UPWARDS.compare(sample, small.peek()) < 0;
            (goesLow ? small : large).add(sample);
            if (seen > w) oldest++;
            balance((p * Math.min(seen, w) + 99) / 100);
        }
        System.out.print(out);
    }
}
