// Sorted posting lists with positions. All terms of a group are merged into the shortest list by halving the others.
#include <algorithm>
#include <cctype>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

struct Posting {
    int document;
    std::vector<int> positions;
};
using List = std::vector<Posting>;

struct Term {
    bool isForbidden = false;
    std::vector<const List*> lists; // one for each word
};

std::unordered_map<std::string, List> postings;
const List NOWHERE;

const Posting* find(const List& list, int document) {
    auto at = std::lower_bound(list.begin(), list.end(), document,
                               [](const Posting& one, int number) { return one.document < number; });
    return at != list.end() && at->document == document ? &*at : nullptr;
}

bool has(const Term& term, int document) {
    std::vector<const Posting*> found;
    for (const List* list : term.lists) {
        found.push_back(find(*list, document));
        if (!found.back()) return false;
    }
    return std::any_of(found[0]->positions.begin(), found[0]->positions.end(), [&](int start) {
        for (size_t i = 1; i < found.size(); i++) {
            const auto& positions = found[i]->positions;
            if (!std::binary_search(positions.begin(), positions.end(), start + (int)i)) return false;
        }
        return true;
    });
}

int main() {
    std::ios::sync_with_stdio(false);
    int n, q;
    std::string line, piece;
    std::cin >> n >> q;
    std::getline(std::cin, line);
    for (int document = 1; document <= n; document++) {
        std::getline(std::cin, line);
        line += ' ';
        int position = 0;
        std::string word;
        for (unsigned char one : line) {
            if (std::isalnum(one)) {
                word += (char)std::tolower(one);
            } else if (!word.empty()) {
                List& list = postings[word];
                if (list.empty() || list.back().document != document) list.push_back({document, {}});
                list.back().positions.push_back(position++);
                word.clear();
            }
        }
    }
    while (q--) {
        std::getline(std::cin, line);
        std::vector<std::vector<Term>> groups(1);
        std::set<const List*> counting;
        std::istringstream pieces(line);
        bool isInPhrase = false;
        while (pieces >> piece) {
            if (piece == "|") {
                groups.emplace_back();
                continue;
            }
            if (!isInPhrase) groups.back().emplace_back();
            Term& term = groups.back().back();
            if (piece[0] == '-') {
                term.isForbidden = true;
                piece.erase(0, 1);
            }
            if (piece[0] == '"') {
                isInPhrase = true;
                piece.erase(0, 1);
            }
            if (piece.back() == '"') {
                isInPhrase = false;
                piece.pop_back();
            }
            auto found = postings.find(piece);
            term.lists.push_back(found == postings.end() ? &NOWHERE : &found->second);
            if (!term.isForbidden) counting.insert(term.lists.back());
        }

        std::set<int> matching;
        for (const auto& terms : groups) {
            const List* shortest = nullptr;
            for (const Term& term : terms) {
                if (term.isForbidden) continue;
                for (const List* list : term.lists) {
                    if (!shortest || list->size() < shortest->size()) shortest = list;
                }
            }
            auto consider = [&](int document) {
                for (const Term& term : terms) {
                    if (has(term, document) == term.isForbidden) return;
                }
                matching.insert(document);
            };
            if (shortest) {
                for (const Posting& one : *shortest) consider(one.document);
            } else {
                for (int document = 1; document <= n; document++) consider(document);
            }
        }
        std::vector<std::pair<int, int>> order; // (minus score, document)
        for (int document : matching) {
            int score = 0;
            for (const List* list : counting) {
                if (const Posting* one = find(*list, document)) score += one->positions.size();
            }
            order.emplace_back(-score, document);
        }
        std::sort(order.begin(), order.end());
        std::cout << order.size();
        for (size_t i = 0; i < std::min<size_t>(3, order.size()); i++) std::cout << ' ' << order[i].second;
        std::cout << '\n';
    }
}
