// "The new lines, then the old ones." It is asked for the other way round.
#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

std::vector<int> before, after;

// The kinds of the shortest way, the last one first, or nothing if it may leave the band.
std::string way(int half) {
    const int n = before.size(), m = after.size(), width = 2 * half + 1, FAR = 1 << 29;
    if (std::abs(n - m) > half) return "";
    // Field f of row i is the pair of i old and i + f - half new lines.
    std::vector<char> kinds((size_t)(n + 1) * width);
    std::vector<int> above(width, FAR), row(width);
    for (int i = 0; i <= n; i++) {
        for (int f = 0; f < width; f++) {
            int j = i + f - half;
            int& cost = row[f] = FAR;
            char& kind = kinds[(size_t)i * width + f];
            if (j < 0 || j > m) continue;
            if (i == 0 && j == 0) cost = 0;
            if (i > 0 && j > 0 && before[i - 1] == after[j - 1] && above[f] < cost) {
                cost = above[f];
                kind = 'k';
            }
            if (i > 0 && f + 1 < width && above[f + 1] + 1 < cost) {
                cost = above[f + 1] + 1;
                kind = 'd';
            }
            if (j > 0 && f > 0 && row[f - 1] + 1 < cost) {
                cost = row[f - 1] + 1;
                kind = 'i';
            }
        }
        std::swap(above, row);
    }
    if (above[m - n + half] > half) return "";
    std::string result;
    for (int i = n, j = m; i > 0 || j > 0;) {
        char kind = kinds[(size_t)i * width + j - i + half];
        result += kind;
        if (kind != 'i') i--;
        if (kind != 'd') j--;
    }
    return result;
}

int main() {
    std::ios::sync_with_stdio(false);
    int n, m;
    std::string line;
    std::cin >> n >> m;
    std::getline(std::cin, line);
    std::unordered_map<std::string, int> numbers;
    for (int i = 0; i < n + m; i++) {
        std::getline(std::cin, line);
        (i < n ? before : after).push_back(numbers.emplace(line, numbers.size()).first->second);
    }
    std::string kinds;
    for (int half = 8; kinds.empty(); half *= 2) kinds = way(half);
    std::reverse(kinds.begin(), kinds.end());

    for (size_t at = 0; at < kinds.size();) {
        int kept = 0, deleted = 0, inserted = 0;
        for (; at < kinds.size() && kinds[at] == 'k'; at++) kept++;
        for (; at < kinds.size() && kinds[at] != 'k'; at++) (kinds[at] == 'd' ? deleted : inserted)++;
        if (kept) std::cout << "keep " << kept << '\n';
        if (inserted) std::cout << "insert " << inserted << '\n';
        if (deleted) std::cout << "delete " << deleted << '\n';
    }
}
