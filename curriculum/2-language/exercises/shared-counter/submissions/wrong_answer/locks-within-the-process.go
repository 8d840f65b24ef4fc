// "A mutex lets only one at a time come in."
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"sync"
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

var lock sync.Mutex

func addOne(name, fresh string) int {
	lock.Lock()
	defer lock.Unlock()
	value := valueOf(name) + 1
	check(os.WriteFile(fresh, []byte(strconv.Itoa(value)+"\n"), 0o644))
	check(os.Rename(fresh, name))
	return value
}

func main() {
	name := os.Args[2]
	if os.Args[1] == "show" {
		fmt.Println(valueOf(name))
		return
	}
	times, err := strconv.Atoi(os.Args[3])
	check(err)
	file, err := os.CreateTemp(".", name+".*")
	check(err)
	for ; times > 0; times-- {
		fmt.Println(addOne(name, file.Name()))
	}
}
