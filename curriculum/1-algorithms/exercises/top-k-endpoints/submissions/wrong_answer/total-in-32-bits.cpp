// "A total is an int." 36 minutes are more microseconds than an int can count.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

struct Endpoint {
    std::string name;
    int32_t microseconds;
};

static bool goesFirst(const Endpoint* a, const Endpoint* b) {
    if (a->microseconds != b->microseconds) return a->microseconds > b->microseconds;
    return a->name < b->name;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::unordered_map<std::string, Endpoint> endpoints;
    std::string name, value;
    while (n--) {
        std::cin >> name >> value;
        if (name != "TOP") {
            value.erase(value.find('.'), 1);
            auto [place, isNew] = endpoints.try_emplace(name, Endpoint{name, 0});
            auto sum = static_cast<uint32_t>(place->second.microseconds) + static_cast<uint32_t>(std::stoul(value));
            place->second.microseconds = static_cast<int32_t>(sum);
            continue;
        }
        std::vector<const Endpoint*> order;
        for (const auto& entry : endpoints) order.push_back(&entry.second);
        size_t k = std::min<size_t>(std::stoul(value), order.size());
        std::nth_element(order.begin(), order.begin() + k, order.end(), goesFirst);
        std::sort(order.begin(), order.begin() + k, goesFirst);
        std::cout << k << '\n';
        for (size_t i = 0; i < k; i++) {
            char total[32];
            std::snprintf(total, sizeof total, "%lld.%03d", static_cast<long long>(order[i]->microseconds / 1000),
                          static_cast<int>(order[i]->microseconds % 1000));
            std::cout << order[i]->name << ' ' << total << '\n';
        }
    }
}
