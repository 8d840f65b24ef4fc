// "What cannot be made costs the largest number there is." One more than that is zero.
#include <algorithm>
#include <iostream>
#include <limits>
#include <vector>

int main() {
    int k, amount;
    std::cin >> k >> amount;
    std::vector<int> sizes(k);
    for (int& size : sizes) std::cin >> size;
    std::sort(sizes.begin(), sizes.end());
    const unsigned NEVER = std::numeric_limits<unsigned>::max();
    std::vector<unsigned> best(amount + 1, NEVER);
    std::vector<int> largest(amount + 1, 0);
    best[0] = 0;
    for (int size : sizes) {
        for (int sum = size; sum <= amount; sum++) {
            if (best[sum - size] + 1 > best[sum]) continue;
            best[sum] = best[sum - size] + 1;
            largest[sum] = size;
        }
    }
    if (best[amount] == NEVER) {
        std::cout << "impossible\n";
        return 0;
    }
    std::cout << best[amount] << '\n';
    for (int rest = amount; rest > 0 && largest[rest] > 0; rest -= largest[rest]) std::cout << largest[rest] << ' ';
    std::cout << '\n';
}
