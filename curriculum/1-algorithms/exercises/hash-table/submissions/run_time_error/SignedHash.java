// "An int has 32 bits, so it overflows just as the hash should."
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class SignedHash {
    record Pair(String key, String value) {}

    static final Pair TOMBSTONE = new Pair("", "");
    static Pair[] slots = new Pair[8];
    static int keys = 0, tombstones = 0;

    static int home(String key) {
        int hash = (int) 2166136261L;
        for (int i = 0; i < key.length(); i++) hash = (hash ^ key.charAt(i)) * 16777619;
        return hash % slots.length;
    }

    static int search(String key) {
        int at = home(key);
        while (slots[at] != null && !slots[at].key.equals(key)) at = (at + 1) % slots.length;
        return at;
    }

    static int firstFree(String key) {
        int at = home(key);
        while (slots[at] != null && slots[at] != TOMBSTONE) at = (at + 1) % slots.length;
        return at;
    }

    static void put(String key, String value) {
        int at = search(key);
        if (slots[at] == null) {
            at = firstFree(key);
            if (slots[at] == TOMBSTONE) tombstones--;
            keys++;
        }
        slots[at] = new Pair(key, value);
        if ((keys + tombstones) * 4 <= slots.length * 3) return;
        int size = 8;
        while (size < 2 * keys) size *= 2;
        Pair[] old = slots;
        slots = new Pair[size];
        tombstones = 0;
        for (Pair pair : old)
            if (pair != null && pair != TOMBSTONE) slots[firstFree(pair.key)] = pair;
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        var out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            String[] words = in.readLine().split(" ");
            if (words[0].equals("PUT")) {
                put(words[1], words[2]);
            } else if (words[0].equals("GET")) {
                Pair pair = slots[search(words[1])];
                out.append(pair == null ? "none" : pair.value).append('\n');
            } else if (words[0].equals("DEL")) {
                int at = search(words[1]);
                if (slots[at] == null) continue;
                slots[at] = TOMBSTONE;
                keys--;
                tombstones++;
            } else {
                out.append(slots.length);
                for (int at = 0; at < slots.length; at++) {
                    if (slots[at] == TOMBSTONE) out.append(' ').append(at).append(":tombstone");
                    else if (slots[at] != null) out.append(' ').append(at).append(':').append(slots[at].key).append('=').append(slots[at].value);
                }
                out.append('\n');
            }
        }
        System.out.print(out);
    }
}
