// A heap of all waiting lines, and a count of the open servers that have none.
#include <iostream>
#include <queue>
#include <string>
#include <tuple>
#include <vector>

struct Server {
    bool isOpen = true;
    int waiting = 0;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int k, b;
    std::cin >> k >> b;
    std::vector<Server> servers(k + 1);
    int silent = k; // open servers without a waiting line
    // (time, server, position in the input): the smallest is on top.
    using Line = std::tuple<int, int, int>;
    std::priority_queue<Line, std::vector<Line>, std::greater<>> lines;
    int position = 0;
    std::string out, word;
    while (b--) {
        int number;
        std::cin >> number >> word;
        Server& server = servers[number];
        if (server.waiting == 0) silent--;
        if (word == "end") {
            server.isOpen = false;
        } else {
            for (int m = std::stoi(word); m > 0; m--) {
                int time;
                std::cin >> time;
                lines.emplace(time, number, position++);
                server.waiting++;
            }
        }
        int count = 0;
        std::string sure;
        while (silent == 0 && !lines.empty()) {
            auto [time, first, at] = lines.top();
            lines.pop();
            sure += ' ' + std::to_string(time) + ':' + std::to_string(first);
            count++;
            if (--servers[first].waiting == 0 && servers[first].isOpen) silent++;
        }
        out += std::to_string(count) + sure + '\n';
    }
    std::cout << out;
}
