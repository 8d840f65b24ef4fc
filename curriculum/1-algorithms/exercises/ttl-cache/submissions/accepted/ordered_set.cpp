#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>

constexpr long long never = -1;

struct Session {
    std::string value;
    long long death;
};

class Store {
    std::unordered_map<std::string, Session> sessions;
    std::set<std::pair<long long, std::string>> deaths; // of those that live, and no others

  public:
    void removeTheDead(long long now) {
        while (!deaths.empty() && deaths.begin()->first <= now) {
            sessions.erase(deaths.begin()->second);
            deaths.erase(deaths.begin());
        }
    }

    bool remove(const std::string &key) {
        auto found = sessions.find(key);
        if (found == sessions.end()) return false;
        deaths.erase({found->second.death, key});
        sessions.erase(found);
        return true;
    }

    void set(const std::string &key, const std::string &value, long long death) {
        remove(key);
        sessions[key] = {value, death};
        if (death != never) deaths.insert({death, key});
    }

    const Session *get(const std::string &key) const {
        auto found = sessions.find(key);
        return found == sessions.end() ? nullptr : &found->second;
    }

    std::size_t size() const { return sessions.size(); }
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::string line, word, key, value;
    std::getline(std::cin, line);
    Store store;
    while (std::getline(std::cin, line)) {
        std::istringstream parts(line);
        long long now, ttl;
        parts >> now >> word >> key;
        store.removeTheDead(now);
        if (word == "SIZE") {
            std::cout << store.size() << '\n';
        } else if (word == "SET") {
            parts >> value;
            store.set(key, value, parts >> ttl ? now + ttl : never);
            std::cout << "ok\n";
        } else if (word == "DEL") {
            std::cout << (store.remove(key) ? "ok\n" : "none\n");
        } else if (const Session *session = store.get(key); session == nullptr) {
            std::cout << "none\n";
        } else if (word == "GET") {
            std::cout << session->value << '\n';
        } else if (session->death == never) {
            std::cout << "never\n";
        } else {
            std::cout << session->death - now << '\n';
        }
    }
}
