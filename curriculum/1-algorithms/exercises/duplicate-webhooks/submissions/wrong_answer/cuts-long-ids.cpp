// "No id is longer than 36 characters: that is the length of a UUID."
#include <cstdio>
#include <string>
#include <unordered_set>

int main() {
    int n;
    if (std::scanf("%d", &n) != 1) return 1;
    std::unordered_set<std::string> seen;
    std::string first = "no repeat";
    bool found = false;
    char id[37];
    for (int i = 0; i < n; i++) {
        if (std::scanf("%36s%*[^\n]", id) < 1) return 1;
        if (!seen.insert(id).second && !found) {
            first = id;
            found = true;
        }
    }
    std::printf("%s\n%zu\n", first.c_str(), seen.size());
}
