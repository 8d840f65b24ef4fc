// "To merge two runs, take the smaller key." If both are equal, both stay.
#include <algorithm>
#include <bitset>
#include <iostream>
#include <map>
#include <string>
#include <vector>

struct Entry {
    std::string key, value; // A tombstone has no value.
};
struct Segment {
    std::vector<Entry> run;
    std::bitset<1024> filter;
};

int hashOf(const std::string& key) {
    int hash = 0;
    for (char one : key) hash = (31 * hash + one) % 1024;
    return hash;
}

Segment segmentOf(std::vector<Entry> run) {
    Segment segment{std::move(run), {}};
    for (const Entry& entry : segment.run) segment.filter.set(hashOf(entry.key));
    return segment;
}

std::vector<Entry> merge(const std::vector<Entry>& newer, const std::vector<Entry>& older) {
    std::vector<Entry> result;
    auto a = newer.begin(), b = older.begin();
    while (a != newer.end() || b != older.end()) {
        if (b == older.end() || (a != newer.end() && a->key <= b->key)) {
            result.push_back(*a++);
        } else {
            result.push_back(*b++);
        }
    }
    return result;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::map<std::string, std::string> memory;
    std::vector<Segment> segments; // the oldest first
    std::string kind, key, value;
    while (n--) {
        std::cin >> kind;
        if (kind == "put") {
            std::cin >> key >> value;
            memory[key] = value;
        } else if (kind == "del") {
            std::cin >> key;
            memory[key] = "";
        } else if (kind == "flush") {
            if (memory.empty()) continue;
            std::vector<Entry> run;
            for (auto& [k, v] : memory) run.push_back({k, v});
            segments.push_back(segmentOf(std::move(run)));
            memory.clear();
        } else if (kind == "get") {
            std::cin >> key;
            int reads = 0, hash = hashOf(key);
            auto held = memory.find(key);
            bool isFound = held != memory.end();
            value = isFound ? held->second : "";
            for (size_t i = segments.size(); i-- > 0 && !isFound;) {
                if (!segments[i].filter[hash]) continue;
                reads++;
                const auto& run = segments[i].run;
                auto at = std::lower_bound(run.begin(), run.end(), key,
                                           [](const Entry& entry, const std::string& k) { return entry.key < k; });
                if (at == run.end() || at->key != key) continue;
                isFound = true;
                value = at->value;
            }
            std::cout << (value.empty() ? "none" : value) << ' ' << reads << '\n';
        } else {
            size_t count;
            std::cin >> count;
            count = std::min(count, segments.size());
            if (count > 0) {
                std::vector<Entry> run;
                for (size_t i = 0; i < count; i++) {
                    run = merge(run, segments.back().run);
                    segments.pop_back();
                }
                if (segments.empty()) std::erase_if(run, [](const Entry& entry) { return entry.value.empty(); });
                if (!run.empty()) segments.push_back(segmentOf(std::move(run)));
            }
            size_t bytes = 0;
            for (const Segment& segment : segments) {
                for (const Entry& entry : segment.run) bytes += entry.key.size() + entry.value.size();
            }
            std::cout << segments.size() << ' ' << bytes << '\n';
        }
    }
}
