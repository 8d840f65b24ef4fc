import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

public class Main {
    public static void main(String[] args) throws IOException {
        Path counter = Path.of(args[1]);
        if (args[0].equals("show")) {
            System.out.println(valueOf(counter));
            return;
        }
        Path fresh = Path.of(args[1] + ".new");
        Path lockFile = Path.of(args[1] + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int left = Integer.parseInt(args[2]); left > 0; left--) {
                long value;
                try (var lock = channel.lock()) {
                    value = valueOf(counter) + 1;
                    Files.write(fresh, (value + "\n").getBytes(StandardCharsets.US_ASCII));
                    Files.move(fresh, counter, StandardCopyOption.ATOMIC_MOVE);
                }
                System.out.write((value + "\n").getBytes(StandardCharsets.US_ASCII));
                System.out.flush();
            }
        }
    }

    private static long valueOf(Path counter) throws IOException {
        try {
            return Long.parseLong(new String(Files.readAllBytes(counter), StandardCharsets.US_ASCII).trim());
        } catch (NoSuchFileException none) {
            return 0;
        }
    }
}
