// "Not smaller is in the way." Then no guest can come at the moment in which another one leaves.
#include <cstdint>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

struct Booking {
    int room;
    int64_t from, to;
    bool stands;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<Booking> bookings(1); // From 1 on.
    std::vector<std::map<int64_t, size_t>> rooms(1001);
    std::string kind, out;
    while (n--) {
        std::cin >> kind;
        if (kind == "cancel") {
            size_t number;
            std::cin >> number;
            Booking& booking = bookings[number];
            out += booking.stands ? "ok\n" : "none\n";
            if (booking.stands) rooms[booking.room].erase(booking.from);
            booking.stands = false;
            continue;
        }
        Booking wish{0, 0, 0, false};
        std::cin >> wish.room >> wish.from >> wish.to;
        auto& room = rooms[wish.room];
        auto after = room.lower_bound(wish.from);
        size_t conflict = 0;
        if (after != room.begin() && bookings[std::prev(after)->second].to >= wish.from) {
            conflict = std::prev(after)->second;
        } else if (after != room.end() && after->first <= wish.to) {
            conflict = after->second;
        }
        wish.stands = conflict == 0;
        if (wish.stands) room.emplace(wish.from, bookings.size());
        bookings.push_back(wish);
        out += (conflict == 0 ? "ok" : std::to_string(conflict)) + '\n';
    }
    std::cout << out;
}
