// "To be safe: one revoke on the way up is enough for a no." The nearest setting decides, and it may be a grant.
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
    // user and node of the segment tree -> what was said there: a grant, a revoke
    std::unordered_map<long long, std::pair<bool, bool>> settings;
    while (q--) {
        std::string kind;
        long long user;
        int folder;
        std::cin >> kind >> user >> folder;
        if (kind == "check") {
            bool isGranted = false, isForbidden = false;
            for (int node = n + place[folder]; node > 0; node /= 2) {
                auto found = settings.find(user * 2 * n + node);
                if (found == settings.end()) continue;
                isGranted |= found->second.first;
                isForbidden |= found->second.second;
            }
            std::cout << (isGranted && !isForbidden ? "yes\n" : "no\n");
            continue;
        }
        bool grants = kind == "grant";
        auto say = [&](int node) {
            auto& [granted, revoked] = settings[user * 2 * n + node];
            (grants ? granted : revoked) = true;
        };
        int low = n + place[folder], high = low + size[folder];
        for (; low < high; low /= 2, high /= 2) {
            if (low & 1) say(low++);
            if (high & 1) say(--high);
        }
    }
}
