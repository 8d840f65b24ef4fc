import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

public class Main {
    /** A map in the order of the last use, which remembers whom it threw out last. */
    static class Cache extends LinkedHashMap<String, String> {
        private final int capacity;
        private String evicted;

        Cache(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            if (size() <= capacity) return false;
            evicted = eldest.getKey();
            return true;
        }

        String store(String page, String value) {
            evicted = null;
            put(page, value);
            return evicted == null ? "ok" : "evict " + evicted;
        }
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 16);
        var out = new PrintWriter(System.out);
        String[] head = in.readLine().split(" ");
        int n = Integer.parseInt(head[0]);
        Cache cache = new Cache(Integer.parseInt(head[1]));
        int hits = 0, misses = 0;
        for (int i = 0; i < n; i++) {
            String[] parts = in.readLine().split(" ");
            if (parts[0].equals("PUT")) {
                out.println(cache.store(parts[1], parts[2]));
                continue;
            }
            String value = cache.get(parts[1]);
            if (value == null) misses++;
            else hits++;
            out.println(value == null ? "miss" : value);
        }
        out.println("hits " + hits + " misses " + misses);
        out.flush();
    }
}
