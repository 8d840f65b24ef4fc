// No binary search: all bounds of all questions are sorted, and one walk through the log answers them.
package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
)

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	n, q := number(in), number(in)
	times := make([]int64, n)
	for i := range times {
		times[i] = number(in)
	}
	bounds := make([]int64, 2*q)
	for i := range bounds {
		bounds[i] = number(in)
	}
	upwards := make([]int, len(bounds))
	for i := range upwards {
		upwards[i] = i
	}
	slices.SortFunc(upwards, func(x, y int) int {
		if bounds[x] < bounds[y] {
			return -1
		} else if bounds[x] > bounds[y] {
			return 1
		}
		return 0
	})
	before := make([]int, len(bounds))
	passed := 0
	for _, bound := range upwards {
		for passed < len(times) && times[passed] < bounds[bound] {
			passed++
		}
		before[bound] = passed
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for i := 0; i < len(bounds); i += 2 {
		fmt.Fprintln(out, before[i], max(0, before[i+1]-before[i]))
	}
}

// number reads the next whole number; fmt.Fscan would take seconds for so many.
func number(in *bufio.Reader) int64 {
	value, digits := int64(0), 0
	for {
		c, err := in.ReadByte()
		if err != nil || c < '0' {
			if digits > 0 || err != nil {
				return value
			}
			continue
		}
		value, digits = value*10+int64(c-'0'), digits+1
	}
}
