// "The order of the two steps of the hash makes no difference."
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

struct Slot {
    enum State : char { empty, full, tombstone } state = empty;
    std::string key;
    int value = 0;
};

static std::uint32_t fnv1a(const std::string &key) {
    std::uint32_t hash = 2166136261u;
    for (unsigned char byte : key) {
        hash *= 16777619u;
        hash ^= byte;
    }
    return hash;
}

class Table {
    std::vector<Slot> slots = std::vector<Slot>(8);
    std::size_t keys = 0, tombstones = 0;

    // The slot that holds the key, else the empty slot that ended the search.
    Slot &search(const std::string &key) {
        std::size_t at = fnv1a(key) % slots.size();
        while (slots[at].state != Slot::empty && !(slots[at].state == Slot::full && slots[at].key == key))
            at = (at + 1) % slots.size();
        return slots[at];
    }

    Slot &firstFree(const std::string &key) {
        std::size_t at = fnv1a(key) % slots.size();
        while (slots[at].state == Slot::full) at = (at + 1) % slots.size();
        return slots[at];
    }

    void rebuild() {
        std::size_t size = 8;
        while (size < 2 * keys) size *= 2;
        std::vector<Slot> old(size);
        old.swap(slots);
        tombstones = 0;
        for (Slot &slot : old)
            if (slot.state == Slot::full) firstFree(slot.key) = slot;
    }

  public:
    void put(const std::string &key, int value) {
        Slot &there = search(key);
        if (there.state == Slot::full) {
            there.value = value;
            return;
        }
        Slot &slot = firstFree(key);
        if (slot.state == Slot::tombstone) tombstones--;
        slot = {Slot::full, key, value};
        keys++;
        if ((keys + tombstones) * 4 > slots.size() * 3) rebuild();
    }

    const int *get(const std::string &key) {
        Slot &slot = search(key);
        return slot.state == Slot::full ? &slot.value : nullptr;
    }

    void remove(const std::string &key) {
        Slot &slot = search(key);
        if (slot.state != Slot::full) return;
        slot = {Slot::tombstone, "", 0};
        keys--;
        tombstones++;
    }

    void dump() const {
        std::cout << slots.size();
        for (std::size_t at = 0; at < slots.size(); at++) {
            if (slots[at].state == Slot::full)
                std::cout << ' ' << at << ':' << slots[at].key << '=' << slots[at].value;
            else if (slots[at].state == Slot::tombstone)
                std::cout << ' ' << at << ":tombstone";
        }
        std::cout << '\n';
    }
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    Table table;
    std::string word, key;
    while (n-- > 0) {
        std::cin >> word;
        if (word == "DUMP") {
            table.dump();
            continue;
        }
        std::cin >> key;
        if (word == "PUT") {
            int value;
            std::cin >> value;
            table.put(key, value);
        } else if (word == "DEL") {
            table.remove(key);
        } else if (const int *value = table.get(key)) {
            std::cout << *value << '\n';
        } else {
            std::cout << "none\n";
        }
    }
}
