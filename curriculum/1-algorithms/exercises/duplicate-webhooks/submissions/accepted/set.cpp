#include <iostream>
#include <string>
#include <unordered_set>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::unordered_set<std::string> seen;
    seen.reserve(n);
    std::string id, first = "no repeat";
    bool found = false;
    for (int i = 0; i < n; i++) {
        std::cin >> id;
        if (!seen.insert(id).second && !found) {
            first = id;
            found = true;
        }
    }
    std::cout << first << '\n' << seen.size() << '\n';
}
