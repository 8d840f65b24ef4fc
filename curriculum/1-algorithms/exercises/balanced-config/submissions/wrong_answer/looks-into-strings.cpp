// "A bracket is a bracket, wherever it stands."
// Goes through the bytes. A byte 10xxxxxx goes on with a character, so it is no column of its own.
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

struct Place {
    char bracket;
    int line, column;
};

static void report(int line, int column) { std::cout << line << ':' << column << '\n'; }

int main() {
    std::ios::sync_with_stdio(false);
    std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    std::vector<Place> opened;
    bool inString = false, inComment = false;
    int line = 1, column = 0, quote = 0;
    for (std::size_t i = 0; i < text.size(); i++) {
        char c = text[i];
        if ((c & 0xC0) != 0x80) column++;
        if (c == '\n') {
            if (inString) return report(line, quote), 0;
            inComment = false;
            line++;
            column = 0;
        } else if (inString) {
            if (c == '(' || c == '[' || c == '{') {
                opened.push_back({c, line, column});
            } else if (c == ')' || c == ']' || c == '}') {
                char partner = c == ')' ? '(' : c == ']' ? '[' : '{';
                if (opened.empty() || opened.back().bracket != partner) return report(line, column), 0;
                opened.pop_back();
            } else if (c == '"') {
                inString = false;
            } else if (c == '\\' && text[i + 1] != '\n') {
                i++;
                column++;
            }
        } else if (inComment) {
            continue;
        } else if (c == '"') {
            inString = true;
            quote = column;
        } else if (c == '#') {
            inComment = true;
        } else if (c == '(' || c == '[' || c == '{') {
            opened.push_back({c, line, column});
        } else if (c == ')' || c == ']' || c == '}') {
            char partner = c == ')' ? '(' : c == ']' ? '[' : '{';
            if (opened.empty() || opened.back().bracket != partner) return report(line, column), 0;
            opened.pop_back();
        }
    }
    if (opened.empty()) std::cout << "ok\n";
    else report(opened.back().line, opened.back().column);
}
