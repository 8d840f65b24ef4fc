import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class Main {
    private static final String ERROR = "error";
    private static String[] command;

    public static void main(String[] args) throws IOException, InterruptedException {
        command = args;
        Map<String, String> right = new LinkedHashMap<>();
        String[] table = {
            "1 1=491", "1 4999=5489", "1 5000=5000", "9 800=7200", "10 800=7200", "11 9=580", "19 1=508",
            "1 100 FIVE=490", "1 500 FIVE=490", "1 5300 FIVE=5290", "1 5500 FIVE=5000", "10 600 FIVE=5390",
            "20 1000 FIVE=17500", "10000 1000000=9000000000", "10 1=499",
        };
        for (String row : table) right.put(row.split("=")[0], row.split("=")[1]);
        String[] wrong = {"0 5", "", "5 5 TEN", "5 5 five", "5 0", "10001 5", "5 1000001", "05 5", "5", "5 5 "};
        List<String> mixed = new ArrayList<>(), answers = new ArrayList<>();
        for (String line : wrong) {
            mixed.addAll(List.of(line, "2 2500"));
            answers.addAll(List.of(ERROR, "5000"));
        }
        List<String> orders = List.copyOf(right.keySet()), prices = List.copyOf(right.values());
        boolean isRight = holds(orders, prices, "\n") && holds(orders, prices, "") && holds(mixed, answers, "\n")
                && holds(List.of("0 5"), List.of(ERROR), "\n") && holds(List.of(), List.of(), "");
        System.exit(isRight ? 0 : 1);
    }

    private static boolean holds(List<String> lines, List<String> answers, String end)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var in = process.getOutputStream()) {
            in.write((String.join("\n", lines) + end).getBytes(StandardCharsets.US_ASCII));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != (answers.contains(ERROR) ? 1 : 0)) return false;
        String[] said = new String[lines.size()];
        for (String line : out.isEmpty() ? new String[0] : out.split("\n")) {
            String[] parts = line.split(" ", 3);
            if (!parts[0].matches("[1-9][0-9]{0,3}") || parts.length < 2) return false;
            int at = Integer.parseInt(parts[0]) - 1;
            if (at >= said.length || said[at] != null) return false;
            if (parts.length > 2 && !parts[1].equals(ERROR)) return false;
            said[at] = parts[1];
        }
        return answers.equals(Arrays.asList(said));
    }
}
