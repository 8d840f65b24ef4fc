// One size after another improves the table. For each amount it remembers the largest pack of the best choice.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int k, amount;
    std::cin >> k >> amount;
    std::vector<int> sizes(k);
    for (int& size : sizes) std::cin >> size;
    std::sort(sizes.begin(), sizes.end());
    const int NEVER = amount + 1;
    std::vector<int> best(amount + 1, NEVER), largest(amount + 1, 0);
    best[0] = 0;
    for (int size : sizes) {
        for (int sum = size; sum <= amount; sum++) {
            // Of equally few packs, the larger size comes later and wins.
            if (best[sum - size] == NEVER || best[sum - size] + 1 > best[sum]) continue;
            best[sum] = best[sum - size] + 1;
            largest[sum] = size;
        }
    }
    if (best[amount] == NEVER) {
        std::cout << "impossible\n";
        return 0;
    }
    std::cout << best[amount] << '\n';
    for (int rest = amount; rest > 0; rest -= largest[rest]) {
        std::cout << largest[rest] << (rest == largest[rest] ? '\n' : ' ');
    }
}
