// "One position, one node. When it leaves, its positions are free."
#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>

static std::uint32_t position(const std::string &text) {
    std::uint32_t hash = 2166136261u;
    for (unsigned char byte : text) {
        hash ^= byte;
        hash *= 16777619u;
    }
    return hash;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, v;
    std::cin >> n >> v;
    std::map<std::uint32_t, std::string> ring;
    std::unordered_map<std::string, std::string> last;
    int moved = 0;
    std::string word, text;
    while (n-- > 0) {
        std::cin >> word >> text;
        if (word == "ROUTE") {
            auto point = ring.lower_bound(position(text));
            if (point == ring.end()) point = ring.begin();
            std::string &before = last[text];
            if (!before.empty() && before != point->second) moved++;
            before = point->second;
            std::cout << before << '\n';
            continue;
        }
        for (int i = 1; i <= v; i++) {
            std::uint32_t at = position(std::to_string(i) + '#' + text);
            if (word == "LEAVE") ring.erase(at);
            else if (!ring.count(at) || text < ring[at]) ring[at] = text;
        }
    }
    std::cout << "moved " << moved << '\n';
}
