// "Who says it twice means it all the more."
#include <algorithm>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

static std::optional<std::string> end_of_answers;
static bool stops = false;

static bool read_arguments(int count, char **args) {
    for (int at = 1; at < count; at++) {
        std::string_view arg = args[at];
        if (arg == "--stop") stops = true;
        else if (arg == "--end" && at + 1 < count) end_of_answers = args[++at];
        else return false;
    }
    return true;
}

static bool is_digits(std::string_view text) {
    return !text.empty() && text.size() <= 7 && text.find_first_not_of("0123456789") == text.npos;
}

static std::optional<std::string> answer(std::string_view line) {
    size_t blank = line.find(' ');
    if (blank == line.npos) return std::nullopt;
    auto word = line.substr(0, blank), rest = line.substr(blank + 1);
    if (word == "len") return std::to_string(rest.size());
    size_t second = rest.find(' ');
    if ((word != "first" && word != "last") || second == rest.npos) return std::nullopt;
    auto number = rest.substr(0, second), text = rest.substr(second + 1);
    if (!is_digits(number)) return std::nullopt;
    size_t n = std::min<size_t>(std::stoul(std::string(number)), text.size());
    return std::string(word == "first" ? text.substr(0, n) : text.substr(text.size() - n));
}

int main(int count, char **args) {
    if (!read_arguments(count, args)) {
        std::cerr << "usage: [--end TEXT] [--stop]\n";
        return 2;
    }
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::string end = end_of_answers.value_or("\n"), line;
    int code = 0;
    while (std::getline(std::cin, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.find_first_not_of(' ') == line.npos) continue;
        if (auto said = answer(line)) {
            std::cout << *said << end;
            continue;
        }
        std::cerr << "a line is no command\n";
        code = 1;
        if (stops) break;
    }
    std::cout.flush();
    return code;
}
