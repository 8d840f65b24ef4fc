// No arrays: the keys of a page are a linked list, and each key knows the page at its right.
#include <iostream>
#include <string>
#include <vector>

struct Key;

// Before the first key there is a place for the leftmost child.
struct Page {
    Key* first = nullptr;
    Page* leftmost = nullptr;
    int count = 0;
};
struct Key {
    int value;
    Key* next;
    Page* right; // the child at its right
};

int m;

// Returns the key that goes up, its right page included, or nothing.
Key* insert(Page* page, int value) {
    Key** at = &page->first;
    Page* child = page->leftmost;
    while (*at && (*at)->value < value) {
        child = (*at)->right;
        at = &(*at)->next;
    }
    if (*at && (*at)->value == value) return nullptr;
    Key* added = child ? insert(child, value) : new Key{value, nullptr, nullptr};
    if (!added) return nullptr;
    added->next = *at;
    *at = added;
    if (++page->count <= m) return nullptr;

    int before = (m + 1) / 2;
    Key** cut = &page->first;
    for (int i = 0; i < before; i++) cut = &(*cut)->next;
    Key* up = *cut;
    *cut = nullptr;
    up->right = new Page{up->next, up->right, page->count - before - 1};
    page->count = before;
    return up;
}

int range(const Page* page, long long left, long long right, int a, int b, std::vector<int>& found) {
    if (!page || left >= b || right <= a) return 0;
    int pages = 1;
    const Page* child = page->leftmost;
    for (const Key* key = page->first; key; key = key->next) {
        pages += range(child, left, key->value, a, b, found);
        if (a <= key->value && key->value <= b) found.push_back(key->value);
        child = key->right;
        left = key->value;
    }
    return pages + range(child, left, right, a, b, found);
}

void show(const Page* page, size_t level, std::vector<std::string>& levels) {
    if (level == levels.size()) levels.push_back(std::to_string(level + 1) + ":");
    char before = ' ';
    for (const Key* key = page->first; key; key = key->next) {
        levels[level] += before + std::to_string(key->value);
        before = ',';
    }
    if (!page->leftmost) return;
    show(page->leftmost, level + 1, levels);
    for (const Key* key = page->first; key; key = key->next) show(key->right, level + 1, levels);
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n >> m;
    Page* root = new Page;
    std::string kind, out;
    while (n--) {
        std::cin >> kind;
        if (kind == "insert") {
            int value;
            std::cin >> value;
            if (Key* up = insert(root, value)) {
                up->next = nullptr;
                root = new Page{up, root, 1};
            }
        } else if (kind == "show") {
            std::vector<std::string> levels;
            show(root, 0, levels);
            for (const std::string& level : levels) out += level + '\n';
        } else {
            int a, b;
            std::cin >> a >> b;
            std::vector<int> found;
            out += std::to_string(range(root, 0, 10'000'000'000, a, b, found));
            for (int value : found) out += ' ' + std::to_string(value);
            out += '\n';
        }
    }
    std::cout << out;
}
