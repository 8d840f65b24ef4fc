// "Who is in my room? The one who came before me." A guest who comes later is overlooked.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.TreeMap;

/** For each room a TreeMap by the begin: floorEntry is the neighbour. */
public class TreeMaps {
    record Booking(int number, int room, long from, long to) {}

    static final Map<Integer, TreeMap<Long, Booking>> rooms = new HashMap<>();

    static Booking inTheWay(TreeMap<Long, Booking> room, long from, long to) {
        var before = room.floorEntry(from);
        if (before != null && before.getValue().to > from) return before.getValue();
        return null;
    }

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in), 1 << 16);
        List<Booking> bookings = new ArrayList<>(); // null for what was refused or is cancelled
        bookings.add(null);
        StringBuilder out = new StringBuilder();
        for (int n = Integer.parseInt(in.readLine()); n > 0; n--) {
            String[] words = in.readLine().split(" ");
            if (words[0].equals("cancel")) {
                Booking booking = bookings.set(Integer.parseInt(words[1]), null);
                if (booking != null) rooms.get(booking.room).remove(booking.from);
                out.append(booking == null ? "none\n" : "ok\n");
                continue;
            }
            var wish = new Booking(bookings.size(), Integer.parseInt(words[1]),
                Long.parseLong(words[2]), Long.parseLong(words[3]));
            var room = rooms.computeIfAbsent(wish.room, number -> new TreeMap<>());
            Booking conflict = inTheWay(room, wish.from, wish.to);
            if (conflict == null) room.put(wish.from, wish);
            bookings.add(conflict == null ? wish : null);
            out.append(conflict == null ? "ok" : String.valueOf(conflict.number)).append('\n');
        }
        System.out.print(out);
    }
}
