import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** HTTP on Java's standard library: a thread for each request that is under way. */
final class Http {
    record Request(String method, String path, Headers headers, byte[] body) {}

    record Response(int status, Map<String, String> headers, Object value) {}

    /** What answers requests. */
    interface Route {
        Response answer(Request request);
    }

    /** Throw it anywhere in an answer: the client gets it as a problem. */
    static final class Refusal extends RuntimeException {
        private final int status;

        Refusal(int status, String detail) {
            super(detail);
            this.status = status;
        }
    }

    /** After SIGTERM, requests that have begun get so many seconds to end. */
    private static final int LAST_SECONDS = 8;

    private static final int LARGEST_BODY = 1024 * 1024;

    private static final Map<Integer, String> REASONS =
            Map.of(
                    400, "Bad Request",
                    404, "Not Found",
                    405, "Method Not Allowed",
                    413, "Content Too Large",
                    415, "Unsupported Media Type",
                    422, "Unprocessable Content",
                    500, "Internal Server Error",
                    503, "Service Unavailable");

    private Http() {}

    static Response json(int status, Object value) {
        return new Response(status, Map.of("Content-Type", "application/json"), value);
    }

    /** An error in the form of RFC 9457. */
    static Response problem(int status, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", REASONS.get(status));
        problem.put("status", status);
        problem.put("detail", detail);
        return new Response(status, Map.of("Content-Type", "application/problem+json"), problem);
    }

    /** Answers each request with what the route makes of it, until SIGTERM. */
    static void serve(int port, Route route) throws IOException {
        // A client that falls silent is let go after so many seconds; and an answer does not wait for company.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 511);
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", exchange -> converse(exchange, route));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(server, threads)));
        server.start();
    }

    /** Closes the door, waits for the requests that are under way, and ends with 0 instead of Java's own 143. */
    private static void finish(HttpServer server, ExecutorService threads) {
        // In a thread of its own: some versions of stop() wait their whole time, whether anybody is left or not.
        new Thread(() -> server.stop(LAST_SECONDS)).start();
        threads.shutdown();
        try {
            threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            System.err.println("not all requests ended in time");
        }
        Runtime.getRuntime().halt(0);
    }

    private static void converse(HttpExchange exchange, Route route) throws IOException {
        try (exchange) {
            write(exchange, answer(exchange, route));
        }
    }

    private static Response answer(HttpExchange exchange, Route route) throws IOException {
        try {
            return route.answer(read(exchange));
        } catch (Refusal refusal) {
            return problem(refusal.status, refusal.getMessage());
        } catch (RuntimeException mistake) {
            mistake.printStackTrace(); // A mistake of ours is told to the log, not to the client.
            return problem(500, "This is our mistake.");
        }
    }

    /** The whole request is read before it is answered: clients do not listen while they talk. */
    private static Request read(HttpExchange exchange) throws IOException {
        InputStream sent = exchange.getRequestBody();
        byte[] body = sent.readNBytes(LARGEST_BODY);
        if (sent.transferTo(OutputStream.nullOutputStream()) > 0) {
            throw new Refusal(413, "The body is too large.");
        }
        String path = Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), "");
        return new Request(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body);
    }

    private static void write(HttpExchange exchange, Response response) throws IOException {
        byte[] content = Json.write(response.value()).getBytes(StandardCharsets.UTF_8);
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(response.status(), content.length);
        exchange.getResponseBody().write(content);
    }
}
