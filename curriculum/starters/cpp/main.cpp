// Reads lines such as "push 5" and prints answers. The standard library is all it needs.
#include <iostream>
#include <sstream>
#include <string>

int main() {
    // Faster: cin and cout work in large pieces, and do not wait for each other.
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    std::string line;
    std::istringstream words;
    std::string word;
    long count = 0;

    while (std::getline(std::cin, line)) {
        words.clear();
        words.str(line);
        if (!(words >> word)) continue;  // The line is empty.

        // Your work begins here. For now, lines are counted.
        // In "push 5", word is "push". After "int number;", "words >> number;" reads the 5.
        ++count;
    }

    std::cout << count << '\n';  // Not std::endl: it sends each line on its own, which is slow.
}
