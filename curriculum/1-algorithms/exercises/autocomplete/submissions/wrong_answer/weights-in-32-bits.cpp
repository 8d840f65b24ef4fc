// "A weight is an int." The sum of many adds is not.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

using Best = std::vector<int>; // places of words, the best first

struct Line {
    std::string kind, text;
    int weight = 0;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<Line> lines(n);
    std::vector<std::string> words;
    for (Line& line : lines) {
        std::cin >> line.kind;
        if (line.kind == "add" || line.kind == "type") std::cin >> line.text;
        if (line.kind == "add") {
            std::cin >> line.weight;
            words.push_back(line.text);
        }
    }
    // The bytes of UTF-8 have the order of the code points; std::string compares them as unsigned.
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    auto placeOf = [&](const std::string& text) {
        return int(std::lower_bound(words.begin(), words.end(), text) - words.begin());
    };

    int leaves = 1;
    while (leaves < (int)words.size()) leaves *= 2;
    std::vector<int> weights(leaves, 0);
    std::vector<Best> tree(2 * leaves);
    auto both = [&](const Best& a, const Best& b) {
        Best result;
        size_t i = 0, j = 0;
        while (result.size() < 3 && (i < a.size() || j < b.size())) {
            bool takesLeft = j == b.size() || (i < a.size() && (weights[a[i]] > weights[b[j]] ||
                                                               (weights[a[i]] == weights[b[j]] && a[i] < b[j])));
            result.push_back(takesLeft ? a[i++] : b[j++]);
        }
        return result;
    };

    std::string box, out;
    for (const Line& line : lines) {
        if (line.kind == "add") {
            int place = placeOf(line.text);
            weights[place] += line.weight;
            tree[leaves + place] = {place};
            for (int node = (leaves + place) / 2; node > 0; node /= 2) tree[node] = both(tree[2 * node], tree[2 * node + 1]);
            continue;
        }
        if (line.kind == "type") {
            box += line.text;
        } else if (line.kind == "clear") {
            box.clear();
        } else {
            // The bytes of a character but the first look like 10xxxxxx.
            while (!box.empty() && (box.back() & 0xC0) == 0x80) box.pop_back();
            if (!box.empty()) box.pop_back();
        }
        Best found;
        int low = leaves + placeOf(box), high = leaves + placeOf(box + '\xFF');
        for (; low < high; low /= 2, high /= 2) {
            if (low & 1) found = both(found, tree[low++]);
            if (high & 1) found = both(found, tree[--high]);
        }
        if (found.empty()) out += "none";
        for (size_t i = 0; i < found.size(); i++) out += (i ? " " : "") + words[found[i]];
        out += '\n';
    }
    std::cout << out;
}
