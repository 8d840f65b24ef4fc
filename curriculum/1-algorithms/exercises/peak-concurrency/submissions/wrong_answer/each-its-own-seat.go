// "The seat of a session is how many have begun." Nobody gives a seat back.
package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
)

type session struct {
	number   int
	from, to int64
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var n int
	fmt.Fscan(in, &n)
	sessions := make([]session, n)
	ends := make([]int64, n)
	for i := range sessions {
		fmt.Fscan(in, &sessions[i].from, &sessions[i].to)
		sessions[i].number = i
		ends[i] = sessions[i].to
	}
	slices.Sort(ends)
	slices.SortStableFunc(sessions, func(a, b session) int { return int(a.from - b.from) })
	seats := make([]int, n)
	ended, peak, moment := 0, 0, int64(0)
	for i, one := range sessions {
		for ends[ended] <= one.from {
			ended++
		}
		seats[one.number] = i + 1
		if i+1-ended > peak {
			peak, moment = i+1-ended, one.from
		}
	}
	fmt.Fprintln(out, peak, moment)
	for _, seat := range seats {
		fmt.Fprintln(out, seat)
	}
}
