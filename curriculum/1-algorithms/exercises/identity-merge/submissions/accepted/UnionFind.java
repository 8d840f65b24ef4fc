import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

public class UnionFind {
    private final List<Integer> parents = new ArrayList<>(List.of(0));
    private final Map<String, Integer> emails = new HashMap<>();
    private final Map<String, Integer> phones = new HashMap<>();

    /** The smallest record of the group stands for it. The whole way is made short. */
    int find(int record) {
        int root = record;
        while (parents.get(root) != root) root = parents.get(root);
        while (record != root) record = parents.set(record, root);
        return root;
    }

    void add(String email, String phone) {
        int record = parents.size();
        parents.add(record);
        link(emails, email.toLowerCase(Locale.ROOT), record);
        link(phones, phone, record);
    }

    private void link(Map<String, Integer> known, String value, int record) {
        if (value.equals("-")) return;
        Integer other = known.putIfAbsent(value, record);
        if (other == null) return;
        int a = find(other), b = find(record);
        parents.set(Math.max(a, b), Math.min(a, b));
    }

    Map<Integer, List<Integer>> groups() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int record = 1; record < parents.size(); record++)
            groups.computeIfAbsent(find(record), root -> new ArrayList<>()).add(record);
        return groups;
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 16);
        var out = new PrintWriter(System.out);
        int n = Integer.parseInt(in.readLine());
        UnionFind records = new UnionFind();
        for (int i = 0; i < n; i++) {
            String[] parts = in.readLine().split(" ");
            if (parts[0].equals("ADD")) {
                records.add(parts[1], parts[2]);
            } else {
                int a = records.find(Integer.parseInt(parts[1])), b = records.find(Integer.parseInt(parts[2]));
                out.println(a == b ? "yes" : "no");
            }
        }
        for (List<Integer> group : records.groups().values()) {
            out.print(group.size());
            for (int record : group) out.print(" " + record);
            out.println();
        }
        out.flush();
    }
}
