import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

public class Main {
    static List<BigInteger> split(BigInteger amount, int people) {
        BigInteger[] cut = amount.divideAndRemainder(BigInteger.valueOf(people));
        List<BigInteger> parts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            parts.add(i < cut[1].intValue() ? cut[0].add(BigInteger.ONE) : cut[0]);
        }
        return parts;
    }

    static List<BigInteger> weigh(BigInteger amount, String[] words) {
        List<BigInteger> weights = new ArrayList<>();
        BigInteger total = BigInteger.ZERO;
        for (String word : words) {
            weights.add(new BigInteger(word));
            total = total.add(weights.get(weights.size() - 1));
        }
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> lost = new ArrayList<>();
        List<Integer> people = new ArrayList<>();
        BigInteger left = amount;
        for (BigInteger weight : weights) {
            BigInteger[] cut = amount.multiply(weight).divideAndRemainder(total);
            people.add(parts.size());
            parts.add(cut[0]);
            lost.add(cut[1]);
            left = left.subtract(cut[0]);
        }
        // The sort is stable: of those who lost equally, the one who stands further left stays first.
        people.sort(Comparator.comparing((Integer person) -> lost.get(person)).reversed());
        for (int person : people.subList(0, left.intValue())) {
            parts.set(person, parts.get(person).add(BigInteger.ONE));
        }
        return parts;
    }

    static BigInteger tax(BigInteger amount, String percent) {
        BigDecimal exact = new BigDecimal(amount).multiply(new BigDecimal(percent)).movePointLeft(2);
        return exact.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    }

    static String answer(String line) {
        String[] words = line.split(" ");
        BigInteger amount = new BigInteger(words[1]);
        String[] rest = Arrays.copyOfRange(words, 2, words.length);
        List<BigInteger> parts;
        switch (words[0]) {
            case "sum":
                for (String word : rest) amount = amount.add(new BigInteger(word));
                return amount.toString();
            case "split":
                parts = split(amount.abs(), Integer.parseInt(rest[0]));
                break;
            case "weigh":
                parts = weigh(amount.abs(), rest);
                break;
            default:
                parts = List.of(tax(amount.abs(), rest[0]));
        }
        StringBuilder text = new StringBuilder();
        for (BigInteger part : parts) {
            if (text.length() > 0) text.append(' ');
            text.append(amount.signum() < 0 ? part.negate() : part);
        }
        return text.toString();
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 16);
        StringBuilder out = new StringBuilder();
        int n = Integer.parseInt(in.readLine());
        for (int i = 0; i < n; i++) out.append(answer(in.readLine())).append('\n');
        System.out.print(out);
    }
}
