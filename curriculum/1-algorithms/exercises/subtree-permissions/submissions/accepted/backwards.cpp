// Plays the operations of each user backwards. Settings disappear, so folders join the ones above: union-find.
#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>
#include <string>
#include <vector>

struct Operation {
    char kind; // g, r or c
    int folder;
    int line;
};

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
    std::map<int, std::vector<Operation>> byUser;
    for (int line = 0; line < q; line++) {
        std::string kind;
        int user, folder;
        std::cin >> kind >> user >> folder;
        byUser[user].push_back({kind[0], folder, line});
    }

    std::vector<std::string> answers(q);
    std::vector<int> above(n + 1), joined(n + 1);
    std::vector<std::vector<char>> history(n + 1); // what was set at a folder, one after another
    auto find = [&](int folder) {
        while (joined[folder] != folder) folder = joined[folder] = joined[joined[folder]];
        return folder;
    };
    for (auto& [user, operations] : byUser) {
        // The folders of this user and the root, each with the nearest one above it.
        std::vector<int> folders = {1};
        for (const Operation& one : operations) folders.push_back(one.folder);
        std::sort(folders.begin(), folders.end(), [&](int a, int b) { return place[a] < place[b]; });
        folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
        std::vector<int> around;
        for (int folder : folders) {
            while (!around.empty() && place[folder] >= place[around.back()] + size[around.back()]) around.pop_back();
            above[folder] = around.empty() ? 0 : around.back();
            around.push_back(folder);
            history[folder].clear();
        }
        joined[0] = 0;
        history[0] = {'r'};
        for (const Operation& one : operations) {
            if (one.kind != 'c') history[one.folder].push_back(one.kind);
        }
        for (int folder : folders) joined[folder] = history[folder].empty() ? above[folder] : folder;
        for (size_t i = operations.size(); i-- > 0;) {
            const Operation& one = operations[i];
            if (one.kind == 'c') {
                answers[one.line] = history[find(one.folder)].back() == 'g' ? "yes\n" : "no\n";
                continue;
            }
            history[one.folder].pop_back();
            if (history[one.folder].empty()) joined[one.folder] = above[one.folder];
        }
    }
    for (const std::string& answer : answers) std::cout << answer;
}
