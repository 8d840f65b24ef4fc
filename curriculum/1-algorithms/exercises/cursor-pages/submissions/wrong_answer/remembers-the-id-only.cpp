// "Ids grow, so older items have smaller ids." An import puts old items in with new ids.
#include <iostream>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    using Key = std::pair<int, int>; // minus time, minus id: the newest is the smallest
    std::set<Key> feed;
    std::unordered_map<int, Key> keys, last;
    int n;
    std::cin >> n;
    std::string kind, out;
    while (n--) {
        int name;
        std::cin >> kind >> name;
        if (kind == "insert") {
            int time;
            std::cin >> time;
            feed.insert(keys[name] = {-time, -name});
        } else if (kind == "delete") {
            feed.erase(keys[name]);
        } else if (kind == "restart") {
            last.erase(name);
        } else {
            int wanted, count = 0;
            std::cin >> wanted;
            auto reader = last.find(name);
            int before = reader == last.end() ? 1'000'000'001 : -reader->second.second;
            auto at = feed.begin();
            while (at != feed.end() && -at->second >= before) ++at;
            std::string ids;
            for (; count < wanted && at != feed.end(); ++at, count++) {
                ids += ' ' + std::to_string(-at->second);
                last[name] = *at;
            }
            out += std::to_string(count) + ids + (at == feed.end() ? " end\n" : " more\n");
        }
    }
    std::cout << out;
}
