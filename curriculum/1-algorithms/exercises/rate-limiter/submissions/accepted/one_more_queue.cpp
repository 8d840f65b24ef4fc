#include <iostream>
#include <list>
#include <queue>
#include <string>
#include <unordered_map>

using Times = std::queue<long long, std::list<long long>>;

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, most, window;
    std::cin >> n >> most >> window;
    std::unordered_map<std::string, Times> clients;
    std::queue<std::unordered_map<std::string, Times>::iterator, std::list<std::unordered_map<std::string, Times>::iterator>> allowed;
    long long time;
    std::string name;
    while (n-- > 0) {
        std::cin >> time >> name;
        while (!allowed.empty() && allowed.front()->second.front() <= time - window) {
            auto client = allowed.front();
            allowed.pop();
            client->second.pop();
            // A client with nothing in its queue stands in no other one either.
            if (client->second.empty()) clients.erase(client);
        }
        auto client = clients.try_emplace(name).first;
        Times &times = client->second;
        if ((int)times.size() < most) {
            times.push(time);
            allowed.push(client);
            std::cout << "allow\n";
        } else {
            std::cout << "wait " << times.front() + window - time << '\n';
        }
    }
}
