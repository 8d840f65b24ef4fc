// "The textbook has a table for all pairs." For 50,000 lines each, that is 10 GB.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
    int n, m;
    std::string line;
    std::cin >> n >> m;
    std::getline(std::cin, line);
    std::vector<std::string> before(n), after(m);
    for (std::string& one : before) std::getline(std::cin, one);
    for (std::string& one : after) std::getline(std::cin, one);
    // How many lines the rest of both versions has in common.
    std::vector<int> common((size_t)(n + 1) * (m + 1), 0);
    auto at = [&](size_t i, size_t j) -> int& { return common[i * (m + 1) + j]; };
    for (int i = n; i-- > 0;) {
        for (int j = m; j-- > 0;) {
            at(i, j) = before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    for (int i = 0, j = 0; i < n || j < m;) {
        int kept = 0, deleted = 0, inserted = 0;
        for (; i < n && j < m && before[i] == after[j]; i++, j++) kept++;
        while ((i < n || j < m) && !(i < n && j < m && before[i] == after[j])) {
            if (j == m || (i < n && at(i + 1, j) >= at(i, j + 1))) {
                deleted++;
                i++;
            } else {
                inserted++;
                j++;
            }
        }
        if (kept) std::cout << "keep " << kept << '\n';
        if (deleted) std::cout << "delete " << deleted << '\n';
        if (inserted) std::cout << "insert " << inserted << '\n';
    }
}
