import java.util.Map;

/** A to-do list over HTTP. Java's standard library is all it needs: Http.java speaks HTTP, Json.java JSON. */
final class Server {
    private final Todos todos = new Todos();

    private Http.Response route(Http.Request request) {
        String asked = request.method() + " " + request.path();
        String hint = asked.equals("GET /") ? " In Server.java, uncomment the line under \"The first stage\"." : "";
        return switch (asked) {
            case "GET /healthz" -> Http.json(200, Map.of("status", "ok"));

            // The first stage: uncomment the next line, and GET / is answered with the list.
            // case "GET /" -> Http.json(200, todos.all());

            default -> Http.problem(404, "Nothing answers " + asked + " yet." + hint);
        };
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
        Server server = new Server();
        Http.serve(port, server::route);
        System.out.printf("listening on port %d, with %d to-dos%n", port, server.todos.all().size());
    }
}
