package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Scan()
	n, _ := strconv.Atoi(in.Text())
	seen := make(map[string]struct{}, n)
	first, found := "no repeat", false
	for i := 0; i < n; i++ {
		in.Scan()
		id := in.Text()
		if _, known := seen[id]; known && !found {
			first, found = id, true
		}
		seen[id] = struct{}{}
	}
	fmt.Println(first)
	fmt.Println(len(seen))
}
