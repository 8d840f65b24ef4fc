#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

/** Holds the lock for as long as it lives. */
class Turn {
    int lock;

public:
    explicit Turn(int file) : lock(file) {
        if (flock(lock, LOCK_EX) != 0) std::exit(3);
    }
    ~Turn() { flock(lock, LOCK_UN); }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;
};

static long value_of(const std::string &name) {
    std::ifstream file(name);
    long value = 0;
    file >> value;
    return value;
}

static long add_one(const std::string &name, int lock) {
    Turn turn(lock);
    long value = value_of(name) + 1;
    std::string fresh = name + ".new";
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
    int lock = open((name + ".lock").c_str(), O_RDWR | O_CREAT, 0644);
    if (lock < 0) return 5;
    for (long left = std::atol(args[3]); left > 0; left--) std::cout << add_one(name, lock) << std::endl;
    return 0;
}
