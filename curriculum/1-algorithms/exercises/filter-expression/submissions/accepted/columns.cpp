// Two stacks, one of words and one of answers. An answer holds one bit for each ticket, so the filter is read once.
#include <bitset>
#include <cctype>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

using Answers = std::bitset<100>;

struct Ticket {
    long prio;
    bool late;
    std::string status;
};

struct Filter {
    std::string text;
    std::vector<Ticket> tickets;
    std::size_t at = 0;
    std::vector<std::string> words;
    std::vector<Answers> answers;

    std::string next() {
        while (at < text.size() && text[at] == ' ') at++;
        std::size_t begin = at;
        if (at == text.size()) return "";
        char c = text[at++];
        if (std::isalpha(c)) {
            while (at < text.size() && std::isalpha(text[at])) at++;
        } else if (std::isdigit(c)) {
            while (at < text.size() && std::isdigit(text[at])) at++;
        } else if (c == '\'') {
            std::size_t end = text.find('\'', at);
            if (end != std::string::npos) at = end + 1;
        } else if ((c == '<' || c == '>' || c == '!') && at < text.size() && text[at] == '=') {
            at++;
        }
        return text.substr(begin, at - begin);
    }

    static int binds(const std::string &word) { return word == "NOT" ? 3 : word == "AND" ? 2 : word == "OR" ? 1 : 0; }

    void apply() {
        std::string word = words.back();
        words.pop_back();
        if (word == "NOT") {
            answers.back().flip();
            return;
        }
        Answers right = answers.back();
        answers.pop_back();
        if (word == "AND") answers.back() &= right;
        else answers.back() |= right;
    }

    template <class T> static bool compare(const T &left, const std::string &sign, const T &right) {
        if (sign == "=") return left == right;
        if (sign == "!=") return left != right;
        if (sign == "<") return left < right;
        if (sign == "<=") return left <= right;
        if (sign == ">") return left > right;
        return left >= right;
    }

    // Reads the rest of a condition. False if a part does not fit; `at` is then behind that part.
    bool condition(const std::string &field, std::string &part) {
        Answers all;
        if (field == "late") {
            for (std::size_t i = 0; i < tickets.size(); i++) all[i] = tickets[i].late;
        } else {
            std::string sign = part = next();
            bool isEqual = sign == "=" || sign == "!=";
            bool isOrder = sign == "<" || sign == "<=" || sign == ">" || sign == ">=";
            if (!isEqual && !(isOrder && field == "prio")) return false;
            part = next();
            bool isNumber = !part.empty() && std::isdigit(part[0]);
            bool isText = part.size() > 1 && part[0] == '\'';
            if (field == "prio" ? !isNumber : !isText) return false;
            for (std::size_t i = 0; i < tickets.size(); i++)
                all[i] = field == "prio" ? compare(tickets[i].prio, sign, std::stol(part))
                                         : compare(tickets[i].status, sign, part.substr(1, part.size() - 2));
        }
        answers.push_back(all);
        return true;
    }

    // The column of the first part that does not fit, or nothing.
    std::optional<std::size_t> read() {
        bool wantsCondition = true;
        for (;;) {
            std::string part = next();
            bool fits = true;
            if (wantsCondition) {
                if (part == "NOT" || part == "(") {
                    words.push_back(part);
                    continue;
                }
                fits = part == "late" || part == "prio" || part == "status";
                if (fits) fits = condition(std::string(part), part);
                wantsCondition = false;
            } else if (part == "AND" || part == "OR") {
                while (!words.empty() && binds(words.back()) >= binds(part)) apply();
                words.push_back(part);
                wantsCondition = true;
            } else {
                while (!words.empty() && words.back() != "(") apply();
                if (part.empty() && words.empty()) return std::nullopt;
                fits = part == ")" && !words.empty();
                if (fits) words.pop_back();
            }
            if (!fits) return at - part.size() + 1;
        }
    }
};

int main() {
    Filter filter;
    int n;
    std::getline(std::cin, filter.text);
    std::cin >> n;
    for (int i = 0; i < n; i++) {
        Ticket ticket;
        std::string late;
        std::cin >> ticket.prio >> late;
        std::cin.get();
        std::getline(std::cin, ticket.status);
        ticket.late = late == "yes";
        filter.tickets.push_back(ticket);
    }
    if (auto column = filter.read()) {
        std::cout << "error at " << *column << '\n';
        return 0;
    }
    for (int i = 0; i < n; i++) std::cout << (filter.answers[0][i] ? "yes\n" : "no\n");
}
