// std::lower_bound: the first place whose time is not smaller.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<int64_t> times(n);
    for (auto& time : times) std::cin >> time;
    std::string out;
    while (q--) {
        int64_t a, b;
        std::cin >> a >> b;
        auto first = std::lower_bound(times.begin(), times.end(), a);
        auto end = std::lower_bound(times.begin(), times.end(), b);
        out += std::to_string(first - times.begin()) + ' ';
        out += std::to_string(std::max<int64_t>(0, end - first)) + '\n';
    }
    std::cout << out;
}
