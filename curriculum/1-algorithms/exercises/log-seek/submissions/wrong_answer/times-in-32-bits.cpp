// "A time is a number, and a number is an int." An int ends at 2,147,483,647; milliseconds of today are 800 times larger.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

static int readInt() {
    std::string digits;
    std::cin >> digits;
    unsigned value = 0;
    for (char digit : digits) value = value * 10 + (digit - '0');
    return static_cast<int>(value);
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<int> times(n);
    for (auto& time : times) time = readInt();
    std::string out;
    while (q--) {
        int a = readInt();
        int b = readInt();
        auto first = std::lower_bound(times.begin(), times.end(), a);
        auto end = std::lower_bound(times.begin(), times.end(), b);
        out += std::to_string(first - times.begin()) + ' ';
        out += std::to_string(std::max<int64_t>(0, end - first)) + '\n';
    }
    std::cout << out;
}
