import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The smallest durations, as many as the rank, are in one heap; the others are in a second one.
 * What leaves the window stays in its heap until it comes to the top, but it is not counted any more.
 */
public class TwoHeaps {
    record Sample(int duration, int age) {}

    static final Comparator<Sample> UPWARDS =
        Comparator.comparingInt(Sample::duration).thenComparingInt(Sample::age);
    static final PriorityQueue<Sample> small = new PriorityQueue<>(UPWARDS.reversed());
    static final PriorityQueue<Sample> large = new PriorityQueue<>(UPWARDS);
    static boolean[] isSmall = new boolean[0];
    static int smallKept = 0;
    static int oldest = 0; // whatever is older has left the window

    static void removeLeft(PriorityQueue<Sample> heap) {
        while (!heap.isEmpty() && heap.peek().age < oldest) heap.poll();
    }

    static void balance(int rank) {
        removeLeft(small);
        removeLeft(large);
        while (smallKept < rank) {
            Sample sample = large.poll();
            small.add(sample);
            isSmall[sample.age] = true;
            smallKept++;
            removeLeft(large);
        }
        while (smallKept > rank) {
            Sample sample = small.poll();
            large.add(sample);
            isSmall[sample.age] = false;
            smallKept--;
            removeLeft(small);
        }
    }

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in), 1 << 16);
        int[] head = Arrays.stream(in.readLine().split(" ")).mapToInt(Integer::parseInt).toArray();
        int n = head[0], w = head[1], p = head[2];
        isSmall = new boolean[n];
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
            isSmall[sample.age] = goesLow;
            if (goesLow) smallKept++;
            if (seen > w && isSmall[oldest]) smallKept--;
            if (seen > w) oldest++;
            balance((p * Math.min(seen, w) + 99) / 100);
        }
        System.out.print(out);
    }
}
