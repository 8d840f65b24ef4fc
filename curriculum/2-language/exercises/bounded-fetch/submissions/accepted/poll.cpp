// One thread: all connections are watched by one poll.
#include <algorithm>
#include <arpa/inet.h>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <chrono>
#include <fcntl.h>
#include <iostream>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using Clock = std::chrono::steady_clock;

struct Request {
  size_t at;
  int socket;
  Clock::time_point ends;
  std::string to_send;
  std::string answer;
};

static std::string host;
static int port;

static int begin_connection() {
  int line = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  inet_pton(AF_INET, host.c_str(), &address.sin_addr);
  // Whether it worked is seen at the first write.
  (void)connect(line, (sockaddr *)&address, sizeof address);
  return line;
}

static std::string understood(const std::string &answer) {
  size_t end = answer.find("\r\n\r\n");
  if (end == std::string::npos) return "error";
  size_t length = answer.size() - end - 4;
  for (size_t at = answer.find("\r\n"); at < end; at = answer.find("\r\n", at + 2)) {
    const char *field = answer.c_str() + at + 2;
    if (strncasecmp(field, "content-length:", 15) == 0 && strtoul(field + 15, nullptr, 10) != length) return "error";
  }
  uint64_t sum = 0;
  for (size_t at = end + 4; at < answer.size(); at++) sum += (unsigned char)answer[at];
  return answer.substr(answer.find(' ') + 1, 3) + " " + std::to_string(length) + " " + std::to_string(sum);
}

// Whether it has ended; then `result` is filled.
static bool go_on(Request &request, short events, std::string &result) {
  if (!request.to_send.empty()) {
    if (!(events & (POLLOUT | POLLERR | POLLHUP))) return false;
    ssize_t sent = send(request.socket, request.to_send.data(), request.to_send.size(), MSG_NOSIGNAL);
    if (sent < 0) {
      result = "error";
      return true;
    }
    request.to_send.erase(0, sent);
    return false;
  }
  if (!(events & (POLLIN | POLLERR | POLLHUP))) return false;
  static char part[65536];
  ssize_t got = recv(request.socket, part, sizeof part, 0);
  if (got > 0) {
    request.answer.append(part, got);
    return false;
  }
  result = got == 0 ? understood(request.answer) : "error";
  return true;
}

int main(int, char **argv) {
  std::string base = argv[1];
  size_t most = atoi(argv[2]);
  auto timeout = std::chrono::milliseconds(atoi(argv[3]));
  size_t colon = base.rfind(':');
  host = base.substr(7, colon - 7);
  port = atoi(base.c_str() + colon + 1);
  std::vector<std::string> paths;
  for (std::string path; std::getline(std::cin, path);) paths.push_back(path);
  std::vector<std::string> results(paths.size(), "cancelled");
  std::vector<Request> open;
  size_t next = 0;
  bool is_fatal = false;
  while (!is_fatal) {
    while (open.size() < most && next < paths.size()) {
      std::string text = "GET " + paths[next] + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      open.push_back({next++, begin_connection(), Clock::now() + timeout, text, ""});
    }
    if (open.empty()) break;
    std::vector<pollfd> watched;
    auto first = open[0].ends;
    for (Request &request : open) {
      watched.push_back({request.socket, (short)(request.to_send.empty() ? POLLIN : POLLOUT), 0});
      first = std::min(first, request.ends);
    }
    auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(first - Clock::now()).count() + 1;
    poll(watched.data(), watched.size(), wait < 0 ? 0 : (int)wait);
    std::vector<Request> still;
    for (size_t at = 0; at < open.size(); at++) {
      Request &request = open[at];
      std::string result;
      bool has_ended = go_on(request, watched[at].revents, result);
      if (!has_ended && Clock::now() >= request.ends) {
        result = "timeout";
        has_ended = true;
      }
      if (!has_ended) {
        still.push_back(std::move(request));
        continue;
      }
      close(request.socket);
      results[request.at] = result;
      if (result.rfind("401 ", 0) == 0) is_fatal = true;
    }
    open = std::move(still);
  }
  std::string out;
  for (size_t at = 0; at < paths.size(); at++) out += paths[at] + " " + results[at] + "\n";
  std::cout << out;
}
