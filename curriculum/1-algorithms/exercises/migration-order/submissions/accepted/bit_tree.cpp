// No heap: a tree of bits over the alphabet knows the first name that is ready. Cycles are found by a walk with colours.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

/** A set of small numbers, which knows its smallest one: each bit of a level stands for 64 bits of the level below. */
class BitTree {
    std::vector<std::vector<std::uint64_t>> levels;

  public:
    explicit BitTree(std::size_t size) {
        do {
            size = (size + 63) / 64;
            levels.emplace_back(size);
        } while (size > 1);
    }

    bool empty() const { return levels.back()[0] == 0; }

    void insert(std::size_t at) {
        for (auto &level : levels) {
            level[at / 64] |= std::uint64_t{1} << at % 64;
            at /= 64;
        }
    }

    std::size_t takeFirst() {
        std::size_t first = 0;
        for (auto level = levels.rbegin(); level != levels.rend(); ++level) first = first * 64 + std::countr_zero((*level)[first]);
        std::size_t at = first;
        for (auto &level : levels) {
            level[at / 64] &= ~(std::uint64_t{1} << at % 64);
            if (level[at / 64] != 0) break;
            at /= 64;
        }
        return first;
    }
};

enum Colour : char { unseen, onTheWay, done };

/** A cycle, found by a walk in depth that keeps its way in a list; empty if there is none. */
static std::vector<int> cycleOf(const std::vector<std::vector<int>> &needs) {
    std::vector<Colour> colours(needs.size(), unseen);
    std::vector<std::size_t> next(needs.size());
    for (std::size_t start = 0; start < needs.size(); start++) {
        if (colours[start] != unseen) continue;
        std::vector<int> way{(int)start};
        colours[start] = onTheWay;
        while (!way.empty()) {
            int at = way.back();
            if (next[at] == needs[at].size()) {
                colours[at] = done;
                way.pop_back();
                continue;
            }
            int other = needs[at][next[at]++];
            if (colours[other] == onTheWay) return {std::find(way.begin(), way.end(), other), way.end()};
            if (colours[other] == done) continue;
            colours[other] = onTheWay;
            way.push_back(other);
        }
    }
    return {};
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    std::vector<std::string> names(n);
    for (auto &name : names) std::cin >> name;
    std::sort(names.begin(), names.end());
    std::unordered_map<std::string, int> places;
    for (int at = 0; at < n; at++) places[names[at]] = at;
    std::vector<std::vector<int>> needs(n), neededBy(n);
    std::string from, to;
    while (m-- > 0) {
        std::cin >> from >> to;
        needs[places[from]].push_back(places[to]);
        neededBy[places[to]].push_back(places[from]);
    }
    if (std::vector<int> cycle = cycleOf(needs); !cycle.empty()) {
        std::cout << "cycle\n";
        for (int at : cycle) std::cout << names[at] << '\n';
        return 0;
    }
    std::cout << "order\n";
    BitTree ready(n);
    std::vector<std::size_t> missing(n);
    for (int at = 0; at < n; at++) {
        missing[at] = needs[at].size();
        if (missing[at] == 0) ready.insert(at);
    }
    while (!ready.empty()) {
        std::size_t at = ready.takeFirst();
        std::cout << names[at] << '\n';
        for (int other : neededBy[at])
            if (--missing[other] == 0) ready.insert(other);
    }
}
