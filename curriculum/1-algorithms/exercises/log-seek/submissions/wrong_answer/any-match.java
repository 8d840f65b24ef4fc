// "Arrays.binarySearch finds the place of a value." Of equal values it finds any one, not the first.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.StringTokenizer;

public class AnyMatch {
    static int place(long[] times, long time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 1;
    }

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in), 1 << 16);
        String[] head = in.readLine().split(" ");
        long[] times = new long[Integer.parseInt(head[0])];
        var words = new StringTokenizer(in.readLine());
        for (int i = 0; i < times.length; i++) times[i] = Long.parseLong(words.nextToken());
        StringBuilder out = new StringBuilder();
        for (int q = Integer.parseInt(head[1]); q > 0; q--) {
            String[] range = in.readLine().split(" ");
            int first = place(times, Long.parseLong(range[0]));
            int end = place(times, Long.parseLong(range[1]));
            out.append(first).append(' ').append(Math.max(0, end - first)).append('\n');
        }
        System.out.print(out);
    }
}
