// "The page that nobody needs is the one that was used least often."
#include <iostream>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

struct Page {
    int value, uses, lastUse;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, capacity, hits = 0, misses = 0;
    std::cin >> n >> capacity;
    std::unordered_map<std::string, Page> cache;
    std::set<std::tuple<int, int, std::string>> order;
    std::string word, name;
    for (int now = 0; now < n; now++) {
        std::cin >> word >> name;
        auto found = cache.find(name);
        bool isKnown = found != cache.end();
        if (word == "GET" && !isKnown) {
            misses++;
            std::cout << "miss\n";
            continue;
        }
        Page &page = cache[name];
        if (isKnown) order.erase({page.uses, page.lastUse, name});
        page.uses++;
        page.lastUse = now;
        if (word == "GET") {
            hits++;
            std::cout << page.value << '\n';
        } else {
            std::cin >> page.value;
            if ((int)cache.size() <= capacity) {
                std::cout << "ok\n";
            } else {
                // With room for none, the new page is the only one.
                std::string victim = order.empty() ? name : std::get<2>(*order.begin());
                if (!order.empty()) order.erase(order.begin());
                std::cout << "evict " << victim << '\n';
                cache.erase(victim);
                if (victim == name) continue;
            }
        }
        order.insert({page.uses, page.lastUse, name});
    }
    std::cout << "hits " << hits << " misses " << misses << '\n';
}
