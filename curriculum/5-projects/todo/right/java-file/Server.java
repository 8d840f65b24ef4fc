import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A to-do list over HTTP. Java's standard library is all it needs: Http.java speaks HTTP, Json.java JSON. */
final class Server {
    private static final Pattern ITEM = Pattern.compile("/([0-9a-f-]{36})");

    private final Todos todos;
    private final String publicUrl;

    private Server(Todos todos, String publicUrl) {
        this.todos = todos;
        this.publicUrl = publicUrl.replaceFirst("/$", "");
    }

    private Http.Response route(Http.Request request) {
        String asked = request.method() + " " + request.path();
        Matcher item = ITEM.matcher(request.path());
        if (request.method().equals("OPTIONS")) {
            return Http.nothing();
        }
        if (item.matches()) {
            return item(request, item.group(1));
        }
        return switch (asked) {
            case "GET /healthz" -> Http.json(200, Map.of("status", "ok"));
            case "GET /" -> Http.json(200, todos.all().stream().map(this::shown).toList());
            case "POST /" -> created(todos.add(Todo.created(request)));
            case "DELETE /" -> {
                todos.clear();
                yield Http.nothing();
            }
            default -> request.path().equals("/") ? wrongMethod("GET, POST, DELETE, OPTIONS") : nowhere();
        };
    }

    private Http.Response item(Http.Request request, String id) {
        return switch (request.method()) {
            case "GET" -> Http.json(200, shown(todos.find(id)));
            case "PATCH" -> Http.json(200, shown(todos.change(id, Todo.members(request))));
            case "DELETE" -> {
                todos.remove(id);
                yield Http.nothing();
            }
            default -> wrongMethod("GET, PATCH, DELETE, OPTIONS");
        };
    }

    private Http.Response created(Map<String, Object> todo) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Location", urlOf(todo));
        return new Http.Response(201, headers, shown(todo));
    }

    private static Http.Response nowhere() {
        return Http.problem(404, "There is nothing here.");
    }

    private static Http.Response wrongMethod(String allowed) {
        Http.Response problem = Http.problem(405, "Use one of " + allowed + ".");
        Map<String, String> headers = Map.of("Content-Type", "application/problem+json", "Allow", allowed);
        return new Http.Response(405, headers, problem.value());
    }

    /** A to-do as a client sees it. */
    private Map<String, Object> shown(Map<String, Object> todo) {
        Map<String, Object> shown = new LinkedHashMap<>(todo);
        shown.put("url", urlOf(todo));
        return shown;
    }

    /** Never the Host header or our own port: behind a router, clients know neither. */
    private String urlOf(Map<String, Object> todo) {
        return publicUrl + "/" + todo.get("id");
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> settings = System.getenv();
        int port = Integer.parseInt(settings.getOrDefault("PORT", "8080"));
        Todos todos = new Todos(Path.of(settings.get("DATA_DIR")));
        Server server = new Server(todos, settings.get("PUBLIC_URL"));
        Http.serve(port, server::route);
        System.out.printf("listening on port %d, with %d to-dos%n", port, todos.all().size());
    }
}
