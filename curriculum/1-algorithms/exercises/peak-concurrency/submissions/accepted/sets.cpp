// A walk through all changes: at each moment first the ends, then the begins in the order of the input.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <set>
#include <string>
#include <tuple>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<std::tuple<int64_t, bool, int>> changes; // (moment, isBegin, session)
    for (int session = 0; session < n; session++) {
        int64_t from, to;
        std::cin >> from >> to;
        changes.emplace_back(from, true, session);
        changes.emplace_back(to, false, session);
    }
    std::sort(changes.begin(), changes.end());

    std::set<int> freeSeats;
    std::vector<int> seats(n);
    int here = 0, peak = 0;
    int64_t peakMoment = 0;
    for (auto [moment, isBegin, session] : changes) {
        if (!isBegin) {
            freeSeats.insert(seats[session]);
            here--;
            continue;
        }
        if (freeSeats.empty()) freeSeats.insert(here + 1);
        seats[session] = *freeSeats.begin();
        freeSeats.erase(freeSeats.begin());
        here++;
        if (here > peak) {
            peak = here;
            peakMoment = moment;
        }
    }
    std::string out = std::to_string(peak) + ' ' + std::to_string(peakMoment) + '\n';
    for (int seat : seats) out += std::to_string(seat) + '\n';
    std::cout << out;
}
