// "Once I have found the repeat, I am done: what I have seen so far are the different ids."
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Scan()
	seen := map[string]bool{}
	first := "no repeat"
	for in.Scan() {
		id := in.Text()
		if seen[id] {
			first = id
			break
		}
		seen[id] = true
	}
	fmt.Println(first)
	fmt.Println(len(seen))
}
