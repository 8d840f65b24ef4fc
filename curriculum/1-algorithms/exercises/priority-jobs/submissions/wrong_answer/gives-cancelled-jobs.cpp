// "From a priority queue nothing can be removed, so a cancelled job runs once more." Nobody asks whether it still counts.
#include <iostream>
#include <queue>
#include <string>
#include <unordered_map>
#include <vector>

struct Job {
    std::string id;
    int priority;
    int runAt;
    int serial;
};

// A priority_queue gives the largest: these say who comes later.
struct RunsLater {
    bool operator()(const Job* a, const Job* b) const { return a->runAt > b->runAt; }
};
struct MattersLess {
    bool operator()(const Job* a, const Job* b) const {
        if (a->priority != b->priority) return a->priority < b->priority;
        return a->serial > b->serial;
    }
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<Job> jobs;
    jobs.reserve(n); // So that the addresses of the jobs stay.
    std::priority_queue<const Job*, std::vector<const Job*>, RunsLater> early;
    std::priority_queue<const Job*, std::vector<const Job*>, MattersLess> ready;
    std::unordered_map<std::string, const Job*> current;
    std::string kind, id, out;
    for (int serial = 0; serial < n; serial++) {
        std::cin >> kind;
        if (kind == "add") {
            Job job{};
            std::cin >> job.id >> job.priority >> job.runAt;
            job.serial = serial;
            jobs.push_back(job);
            current[job.id] = &jobs.back();
            early.push(&jobs.back());
        } else if (kind == "cancel") {
            std::cin >> id;
        } else {
            int now;
            std::cin >> now;
            while (!early.empty() && early.top()->runAt <= now) {
                ready.push(early.top());
                early.pop();
            }
            std::string taken = "none";
            while (!ready.empty() && taken == "none") {
                const Job* job = ready.top();
                ready.pop();
                auto found = current.find(job->id);
                if (found == current.end() || found->second != job) continue; // It was cancelled.
                taken = job->id;
                current.erase(found);
            }
            out += taken + '\n';
        }
    }
    std::cout << out;
}
