// Counts the comments below each one, from the leaves upwards; then each knows its place without a walk.
#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

struct Row {
    int id, parent, time;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<Row> rows(n);
    for (Row& row : rows) std::cin >> row.id >> row.parent >> row.time;
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.time != b.time ? a.time < b.time : a.id < b.id;
    });
    std::unordered_map<int, int> numbers;
    for (int i = 0; i < n; i++) numbers[rows[i].id] = i;
    const int NOBODY = -1;
    std::vector<int> parent(n, NOBODY), waiting(n, 0), size(n, 1), order;
    for (int i = 0; i < n; i++) {
        auto found = numbers.find(rows[i].parent);
        if (found == numbers.end()) continue;
        parent[i] = found->second;
        waiting[parent[i]]++;
    }

    // Leaves first. Who waits for itself, in a cycle, never gets into this order.
    for (int i = 0; i < n; i++) {
        if (waiting[i] == 0) order.push_back(i);
    }
    for (size_t i = 0; i < order.size(); i++) {
        int above = parent[order[i]];
        if (above == NOBODY) continue;
        size[above] += size[order[i]];
        if (--waiting[above] == 0) order.push_back(above);
    }

    // How many lines stand between a comment and its parent, or the start of its part.
    std::vector<int> before(n), used(n, 0);
    int usedByRoots = 0, usedByOrphans = 0;
    for (int i = 0; i < n; i++) {
        int& taken = parent[i] != NOBODY ? used[parent[i]] : rows[i].parent == 0 ? usedByRoots : usedByOrphans;
        before[i] = taken;
        taken += size[i];
    }
    std::vector<int> place(n, -1), depth(n, 0);
    for (size_t i = order.size(); i-- > 0;) { // Parents first.
        int at = order[i], above = parent[at];
        if (above == NOBODY) {
            place[at] = before[at] + (rows[at].parent == 0 ? 0 : usedByRoots);
        } else if (place[above] >= 0) {
            place[at] = place[above] + 1 + before[at];
            depth[at] = depth[above] + 1;
        }
    }

    std::vector<int> shown(usedByRoots + usedByOrphans), lost;
    for (int i = 0; i < n; i++) {
        if (place[i] >= 0) shown[place[i]] = i;
        else lost.push_back(rows[i].id);
    }
    std::string out;
    for (int i = 0; i <= (int)shown.size(); i++) {
        if (i == usedByRoots) out += "orphans\n";
        if (i == (int)shown.size()) break;
        out += std::to_string(depth[shown[i]]) + ' ' + std::to_string(rows[shown[i]].id) + '\n';
    }
    out += "lost\n";
    std::sort(lost.begin(), lost.end());
    for (int id : lost) out += std::to_string(id) + '\n';
    std::cout << out;
}
