// Reads lines such as "push 5" and prints answers. Go's standard library is all it needs.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"strings"
)

func main() {
	// Faster: Fprintln fills a buffer of 64 KiB, which is sent when it is full, and by Flush.
	output := bufio.NewWriterSize(os.Stdout, 1<<16)
	defer output.Flush()

	// A line may have up to 1 GiB. Without the call of Buffer it may have 64 KiB.
	input := bufio.NewScanner(os.Stdin)
	input.Buffer(make([]byte, 1<<16), 1<<30)

	count := 0
	for input.Scan() {
		// "push 5" becomes ["push", "5"], and strconv.Atoi(words[1]) gives 5.
		words := strings.Fields(input.Text())
		if len(words) == 0 {
			continue // The line is empty.
		}

		// Your work begins here. For now, lines are counted.
		count++
	}
	if err := input.Err(); err != nil {
		log.Fatal(err)
	}

	fmt.Fprintln(output, count)
}
