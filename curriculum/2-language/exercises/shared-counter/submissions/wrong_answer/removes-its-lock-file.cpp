// "When I am done I remove my lock file: that is tidy."
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <string>

/** Holds the lock for as long as it lives. */
class Turn {
    std::string path;
    int lock;

public:
    explicit Turn(const std::string &name) : path(name + ".lock") {
        lock = open(path.c_str(), O_RDWR | O_CREAT, 0644);
        if (lock < 0 || flock(lock, LOCK_EX) != 0) std::exit(3);
    }
    ~Turn() {
        unlink(path.c_str());
        close(lock);
    }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;
};

static long value_of(const std::string &name) {
    std::ifstream file(name);
    long value = 0;
    file >> value;
    return value;
}

static long add_one(const std::string &name, const std::string &fresh) {
    Turn turn(name);
    long value = value_of(name) + 1;
    std::ofstream(fresh) << value << '\n';
    if (std::rename(fresh.c_str(), name.c_str()) != 0) std::exit(4);
    return value;
}

int main(int count, char **args) {
    if (count < 3) return 2;
    std::string name = args[2];
    if (std::string(args[1]) == "show") {
        std::cout << value_of(name) << '\n';
        return 0;
    }
    std::string fresh = name + "." + std::to_string(std::random_device()());
    for (long left = std::atol(args[3]); left > 0; left--) std::cout << add_one(name, fresh) << std::endl;
    return 0;
}
