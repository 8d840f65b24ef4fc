// "What was said last, holds." A setting above replaces all that was set below.
#include <iostream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<int> parent(n + 1, 0), size(n + 1, 1), place(n + 1, 0), next(n + 1, 1);
    for (int folder = 2; folder <= n; folder++) std::cin >> parent[folder];
    for (int folder = n; folder > 1; folder--) size[parent[folder]] += size[folder];
    for (int folder = 2; folder <= n; folder++) {
        place[folder] = next[parent[folder]];
        next[parent[folder]] += size[folder];
        next[folder] = place[folder] + 1;
    }
    // user and node of the segment tree -> the last setting there: its time, and whether it grants
    std::unordered_map<long long, std::pair<int, bool>> settings;
    for (int time = 1; time <= q; time++) {
        std::string kind;
        long long user;
        int folder;
        std::cin >> kind >> user >> folder;
        if (kind == "check") {
            std::pair<int, bool> last = {0, false};
            for (int node = n + place[folder]; node > 0; node /= 2) {
                auto found = settings.find(user * 2 * n + node);
                if (found != settings.end() && found->second > last) last = found->second;
            }
            std::cout << (last.second ? "yes\n" : "no\n");
            continue;
        }
        int low = n + place[folder], high = low + size[folder];
        for (; low < high; low /= 2, high /= 2) {
            if (low & 1) settings[user * 2 * n + low++] = {time, kind == "grant"};
            if (high & 1) settings[user * 2 * n + --high] = {time, kind == "grant"};
        }
    }
}
