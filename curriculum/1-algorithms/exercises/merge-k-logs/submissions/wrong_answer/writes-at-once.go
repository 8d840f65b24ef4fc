// "Sort what is here and write it." A server that is slow sends an earlier line afterwards.
package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var k, b int
	fmt.Fscanln(in, &k, &b)
	for ; b > 0; b-- {
		line, _ := in.ReadString('\n')
		words := strings.Fields(line)
		if words[1] == "end" {
			fmt.Fprintln(out, 0)
			continue
		}
		times := make([]int, 0, len(words)-2)
		for _, word := range words[2:] {
			time, _ := strconv.Atoi(word)
			times = append(times, time)
		}
		slices.Sort(times)
		fmt.Fprint(out, len(times))
		for _, time := range times {
			fmt.Fprintf(out, " %d:%s", time, words[0])
		}
		fmt.Fprintln(out)
	}
}
