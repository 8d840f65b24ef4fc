// "I have the lock, so the number is mine: I can print it at once."
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"syscall"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func valueOf(name string) int {
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return 0
	}
	check(err)
	value, err := strconv.Atoi(strings.TrimSpace(string(text)))
	check(err)
	return value
}

// The system call can be interrupted by a signal of Go's own runtime: then it is made again.
func flock(file *os.File, how int) {
	for {
		err := syscall.Flock(int(file.Fd()), how)
		if err != syscall.EINTR {
			check(err)
			return
		}
	}
}

func addOne(name string, lock *os.File) {
	flock(lock, syscall.LOCK_EX)
	defer flock(lock, syscall.LOCK_UN)
	value := valueOf(name) + 1
	fmt.Println(value)
	check(os.WriteFile(name+".new", []byte(strconv.Itoa(value)+"\n"), 0o644))
	check(os.Rename(name+".new", name))
}

func main() {
	name := os.Args[2]
	if os.Args[1] == "show" {
		fmt.Println(valueOf(name))
		return
	}
	times, err := strconv.Atoi(os.Args[3])
	check(err)
	lock, err := os.OpenFile(name+".lock", os.O_CREATE|os.O_RDWR, 0o644)
	check(err)
	for ; times > 0; times-- {
		addOne(name, lock)
	}
}
