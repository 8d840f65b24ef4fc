// "First come, then go." At the moment of a change both are counted, and two seats are used where one is enough.
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
    std::vector<std::tuple<int64_t, bool, int>> changes; // (moment, isEnd, session)
    for (int session = 0; session < n; session++) {
        int64_t from, to;
        std::cin >> from >> to;
        changes.emplace_back(from, false, session);
        changes.emplace_back(to, true, session);
    }
    std::sort(changes.begin(), changes.end());

    std::set<int> freeSeats;
    std::vector<int> seats(n);
    int here = 0, peak = 0;
    int64_t peakMoment = 0;
    for (auto [moment, isEnd, session] : changes) {
        if (isEnd) {
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
