// "A GET only reads, so it changes nothing."
#include <iostream>
#include <list>
#include <string>
#include <unordered_map>

struct Entry {
    std::string page;
    int value;
};

class Cache {
    std::size_t capacity;
    std::list<Entry> used; // the least recently used page first
    std::unordered_map<std::string, std::list<Entry>::iterator> entries;

    void use(std::list<Entry>::iterator entry) { used.splice(used.end(), used, entry); }

  public:
    int hits = 0, misses = 0;

    explicit Cache(std::size_t pages) : capacity(pages) { entries.reserve(pages + 1); }

    void get(const std::string &page) {
        auto found = entries.find(page);
        if (found == entries.end()) {
            misses++;
            std::cout << "miss\n";
            return;
        }
        hits++;
        std::cout << found->second->value << '\n';
    }

    void put(const std::string &page, int value) {
        auto found = entries.find(page);
        if (found != entries.end()) {
            found->second->value = value;
            use(found->second);
            std::cout << "ok\n";
            return;
        }
        used.push_back({page, value});
        entries[page] = std::prev(used.end());
        if (used.size() <= capacity) {
            std::cout << "ok\n";
            return;
        }
        std::cout << "evict " << used.front().page << '\n';
        entries.erase(used.front().page);
        used.pop_front();
    }
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, capacity;
    std::cin >> n >> capacity;
    Cache cache(capacity);
    std::string word, page;
    while (n-- > 0) {
        std::cin >> word >> page;
        if (word == "GET") {
            cache.get(page);
        } else {
            int value;
            std::cin >> value;
            cache.put(page, value);
        }
    }
    std::cout << "hits " << cache.hits << " misses " << cache.misses << '\n';
}
