// "The library has patterns." Those of libstdc++ call themselves for each character, and a long text needs a deep stack.
#include <iostream>
#include <map>
#include <regex>
#include <string>

static const std::string name = "[A-Za-z0-9_+-]+";
static const std::string label = "[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*";
static const std::string number = "(?:0|[1-9][0-9]*)";
static const std::string part = "[A-Za-z0-9]+";

static const std::map<std::string, std::regex> formats = {
    {"order", std::regex("ORD-[0-9]{4}-[0-9]{1,8}")},
    {"date", std::regex("[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")},
    {"version", std::regex(number + "\\." + number + "\\." + number + "(?:-" + part + "(?:\\." + part + ")*)?")},
    {"title", std::regex(part + "(?: " + part + ")*")},
    {"email", std::regex(name + "(?:\\." + name + ")*@(?:" + label + "\\.)+[A-Za-z]{2,}")},
};

static const std::string inPiece = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._+-@";

std::string decoded(const std::string &quoted) {
    std::string text;
    for (std::size_t i = 1; i + 1 < quoted.size(); i++) {
        char c = quoted[i];
        if (c == '\\') {
            c = quoted[++i];
            if (c == 'n') c = '\n';
            if (c == 't') c = '\t';
        }
        text += c;
    }
    return text;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    for (int i = 0; i < n; i++) {
        std::string operation, format, quoted;
        std::cin >> operation >> format;
        std::cin.get();
        std::getline(std::cin, quoted);
        const std::string text = decoded(quoted);
        const std::regex &pattern = formats.at(format);
        if (operation == "IS") {
            std::cout << (std::regex_match(text, pattern) ? "yes\n" : "no\n");
            continue;
        }
        int count = 0;
        std::string found;
        std::size_t end = 0;
        for (;;) {
            const std::size_t begin = text.find_first_of(inPiece, end);
            if (begin == std::string::npos) break;
            end = std::min(text.find_first_not_of(inPiece, begin), text.size());
            std::string piece = text.substr(begin, end - begin);
            piece.erase(piece.find_last_not_of('.') + 1);
            if (!std::regex_match(piece, pattern)) continue;
            count++;
            found += ' ' + piece;
        }
        std::cout << count << found << '\n';
    }
}
