import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a to-do may be: turns the bytes of a request into members, or refuses them. */
final class Todo {
    private Todo() {}

    /** The members of a new to-do. */
    static Map<String, Object> created(Http.Request request) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", null);
        members.put("completed", false);
        members.put("order", null);
        members.putAll(members(request));
        if (members.get("title") == null) {
            throw wrong("A to-do needs a title.");
        }
        return members;
    }

    /** The members that a client may set and has sent. Others, such as id and url, are left aside. */
    static Map<String, Object> members(Http.Request request) {
        Map<?, ?> sent = object(request);
        if (sent.containsKey("title") && !isTitle(sent.get("title"))) {
            throw wrong("A title is 1 to 500 characters.");
        }
        if (sent.containsKey("completed") && !(sent.get("completed") instanceof Boolean)) {
            throw wrong("completed is true or false.");
        }
        if (sent.containsKey("order") && !isOrder(sent.get("order"))) {
            throw wrong("order is a whole number or null.");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : Set.of("title", "completed", "order")) {
            if (sent.containsKey(name)) {
                members.put(name, sent.get(name));
            }
        }
        return members;
    }

    private static boolean isTitle(Object value) {
        return value instanceof String title
                && !title.isBlank()
                && title.codePointCount(0, title.length()) <= 500
                && title.codePoints().noneMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF);
    }

    private static boolean isOrder(Object value) {
        return value == null || value instanceof Long order && Math.abs(order) <= Integer.MAX_VALUE;
    }

    private static Map<?, ?> object(Http.Request request) {
        String type = request.headers().getFirst("Content-Type");
        if (type != null && !type.toLowerCase().matches("application/json\\s*(;.*)?")) {
            throw new Http.Refusal(415, "Send application/json.");
        }
        try {
            ByteBuffer body = ByteBuffer.wrap(request.body());
            String text = StandardCharsets.UTF_8.newDecoder().decode(body).toString();
            if (Json.read(text) instanceof Map<?, ?> object) {
                return object;
            }
        } catch (CharacterCodingException | Json.Malformed problem) {
            throw new Http.Refusal(400, "The body is not JSON in UTF-8.");
        }
        throw wrong("The body is not a JSON object.");
    }

    private static Http.Refusal wrong(String detail) {
        return new Http.Refusal(422, detail);
    }
}
