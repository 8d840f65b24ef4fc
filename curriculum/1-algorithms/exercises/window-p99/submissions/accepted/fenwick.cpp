// A Fenwick tree counts how often each duration is in the window, and finds the one at a rank by halving.
#include <iostream>
#include <string>
#include <vector>

static const int SIZE = 1 << 20; // the first power of two above 1,000,000
static std::vector<int> counts(SIZE + 1);

static void add(int duration, int change) {
    for (int at = duration + 1; at <= SIZE; at += at & -at) counts[at] += change;
}

static int atRank(int rank) {
    int before = 0; // so many durations are known to be too small
    for (int step = SIZE / 2; step > 0; step /= 2) {
        if (counts[before + step] >= rank) continue;
        before += step;
        rank -= counts[before];
    }
    return before;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, w, p;
    std::cin >> n >> w >> p;
    std::vector<int> durations;
    std::string line, out;
    while (n--) {
        std::cin >> line;
        int seen = static_cast<int>(durations.size());
        if (line != "minute") {
            durations.push_back(std::stoi(line));
            add(durations.back(), 1);
            if (seen >= w) add(durations[seen - w], -1);
        } else if (seen == 0) {
            out += "none\n";
        } else {
            int m = std::min(seen, w);
            out += std::to_string(atRank((p * m + 99) / 100)) + '\n';
        }
    }
    std::cout << out;
}
