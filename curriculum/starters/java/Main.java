import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads lines such as "push 5" and prints answers. Java's standard library is all it needs. */
public final class Main {
    /** Gives the answers: one for each line that is printed. */
    private static List<String> solve(BufferedReader input) throws IOException {
        List<String> answers = new ArrayList<>();
        int count = 0;

        for (String line = input.readLine(); line != null; line = input.readLine()) {
            // "push 5" becomes {"push", "5"}, and Integer.parseInt(words[1]) is 5.
            String[] words = line.trim().split(" ");
            if (words[0].isEmpty()) {
                continue; // The line is empty.
            }

            // Your work begins here. For now, lines are counted.
            count++;
        }

        answers.add(String.valueOf(count));
        return answers;
    }

    public static void main(String[] args) throws IOException {
        // Faster than Scanner and println: this reads and prints in large pieces.
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String output = String.join("\n", solve(input)) + "\n";
        System.out.write(output.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
