import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

public class Main {
    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 16);
        int n = Integer.parseInt(in.readLine());
        Set<String> seen = new HashSet<>();
        String first = null;
        for (int i = 0; i < n; i++) {
            String id = in.readLine();
            if (!seen.add(id) && first == null) first = id;
        }
        System.out.println(first == null ? "no repeat" : first);
        System.out.println(seen.size());
    }
}
