import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The to-dos, shared by all threads: `synchronized` lets in one at a time.
 * They are a file of changes in DATA_DIR, one line of JSON each. A change is on the disk before anybody is told of it,
 * and only then in memory.
 */
final class Todos {
    private final Map<String, Map<String, Object>> todos = new LinkedHashMap<>();
    private final FileChannel file;
    /** How much of the file is whole lines. */
    private long length;

    Todos(Path folder) throws IOException, Json.Malformed {
        Files.createDirectories(folder);
        Path journal = folder.resolve("todos.journal");
        file = FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        replay(new String(Files.readAllBytes(journal), StandardCharsets.UTF_8));
    }

    synchronized List<Map<String, Object>> all() {
        return List.copyOf(todos.values());
    }

    synchronized Map<String, Object> find(String id) {
        if (!todos.containsKey(id)) {
            throw new Http.Refusal(404, "There is no such to-do.");
        }
        return todos.get(id);
    }

    /** Ids are random: a number that counts up would have to be remembered through restarts. */
    synchronized Map<String, Object> add(Map<String, Object> members) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> todo = new LinkedHashMap<>();
        todo.put("id", id);
        todo.putAll(members);
        commit(Map.of("set", id, "to", todo));
        return find(id);
    }

    /** Only the members that were sent: two changes at once are both kept. */
    synchronized Map<String, Object> change(String id, Map<String, Object> members) {
        find(id);
        commit(Map.of("set", id, "to", members));
        return find(id);
    }

    synchronized void remove(String id) {
        find(id);
        commit(Map.of("remove", id));
    }

    synchronized void clear() {
        commit(Map.of("clear", true));
    }

    private void commit(Map<String, Object> change) {
        ByteBuffer line = ByteBuffer.wrap((Json.write(change) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            // Half a line, from a write that failed, would spoil this one.
            file.truncate(length).position(length);
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
            length = file.position();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        apply(change);
    }

    @SuppressWarnings("unchecked") // Only we have written the file.
    private void apply(Map<String, Object> change) {
        if (change.containsKey("clear")) {
            todos.clear();
        } else if (change.containsKey("remove")) {
            todos.remove(change.get("remove"));
        } else {
            // A new map, and not a change of the old one: somebody may be reading that.
            String id = (String) change.get("set");
            Map<String, Object> todo = new LinkedHashMap<>(todos.getOrDefault(id, Map.of()));
            todo.putAll((Map<String, Object>) change.get("to"));
            todos.put(id, todo);
        }
    }

    /** A line without its end was cut off by a crash, before anybody was told of it. */
    @SuppressWarnings("unchecked")
    private void replay(String text) throws IOException, Json.Malformed {
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        for (String line : whole.lines().toList()) {
            apply((Map<String, Object>) Json.read(line));
        }
        length = whole.getBytes(StandardCharsets.UTF_8).length;
    }
}
