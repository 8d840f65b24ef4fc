import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The to-dos, shared by all threads: `synchronized` lets in one at a time.
 * They live in memory for now; a later stage moves them to DATA_DIR.
 */
final class Todos {
    private final List<Map<String, Object>> todos = new ArrayList<>();

    synchronized List<Map<String, Object>> all() {
        return List.copyOf(todos);
    }
}
