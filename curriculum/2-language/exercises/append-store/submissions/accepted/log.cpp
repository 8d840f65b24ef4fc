#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <unordered_map>
#include <fcntl.h>
#include <unistd.h>

static const char *LOG = "store.log";
static std::unordered_map<std::string, std::string> data;
static int log_file = -1;

static void write_all(int file, const std::string &text) {
  size_t done = 0;
  while (done < text.size()) {
    ssize_t written = write(file, text.data() + done, text.size() - done);
    if (written < 0) _exit(1);
    done += written;
  }
}

static void apply(const std::string &record) {
  size_t blank = record.find(' ', 2);
  if (record[0] == 'S') data[record.substr(2, blank - 2)] = record.substr(blank + 1);
  else data.erase(record.substr(2));
}

// Reads the records one by one, so that it is known where the last whole one ends.
static void load() {
  std::ifstream in(LOG, std::ios::binary);
  std::string record;
  off_t whole = 0;
  while (std::getline(in, record) && !in.eof()) {
    apply(record);
    whole += record.size() + 1;
  }
  log_file = open(LOG, O_CREAT | O_WRONLY | O_APPEND, 0644);
  if (ftruncate(log_file, whole) != 0) _exit(1);
}

static void compact() {
  int fresh = open("store.tmp", O_CREAT | O_WRONLY | O_TRUNC, 0644);
  std::string all;
  for (auto &[key, value] : data) all += "S " + key + " " + value + "\n";
  write_all(fresh, all);
  close(fresh);
  if (rename("store.tmp", LOG) != 0) _exit(1);
  close(log_file);
  log_file = open(LOG, O_WRONLY | O_APPEND);
}

int main() {
  load();
  std::string line;
  while (std::getline(std::cin, line)) {
    std::string answer = "OK";
    if (line.rfind("SET ", 0) == 0) {
      std::string record = "S " + line.substr(4);
      write_all(log_file, record + "\n");
      apply(record);
    } else if (line.rfind("DEL ", 0) == 0) {
      std::string record = "D " + line.substr(4);
      write_all(log_file, record + "\n");
      apply(record);
    } else if (line.rfind("GET ", 0) == 0) {
      auto found = data.find(line.substr(4));
      answer = found == data.end() ? "none" : found->second;
    } else {
      compact();
    }
    write_all(1, answer + "\n");
  }
}
