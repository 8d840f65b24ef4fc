// "In a gap, earlier means with the offset from before."
// Tries all offsets around a local time, and keeps those that fit.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"
)

const (
	layout = "2006-01-02T15:04:05"
	day    = 86400
)

type zone struct {
	changes []int64
	offsets []int64
}

func (z *zone) place(instant int64) int {
	return sort.Search(len(z.changes), func(i int) bool { return z.changes[i] > instant })
}

func (z *zone) instant(local time.Time, rule string) int64 {
	seconds := local.Unix()
	var all, fitting []int64
	for place := z.place(seconds - day); place <= z.place(seconds+day); place++ {
		instant := seconds - z.offsets[place]
		all = append(all, instant)
		if z.place(instant) == place {
			fitting = append(fitting, instant)
		}
	}
	if len(fitting) == 0 {
		if rule == "earlier" {
			return all[0]
		}
		return all[len(all)-1]
	}
	chosen := fitting[0]
	for _, other := range fitting {
		if (other < chosen) == (rule == "earlier") {
			chosen = other
		}
	}
	return chosen
}

func (z *zone) text(instant int64) string {
	offset := z.offsets[z.place(instant)]
	return time.Unix(instant, 0).In(time.FixedZone("", int(offset))).Format(layout + "-07:00")
}

func parse(text string) time.Time {
	local, _ := time.Parse(layout, text)
	return local
}

func occurrence(start time.Time, unit string, i int) time.Time {
	switch unit {
	case "day":
		return start.AddDate(0, 0, i)
	case "week":
		return start.AddDate(0, 0, 7*i)
	}
	first := start.AddDate(0, 0, 1-start.Day()).AddDate(0, i, 0)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(start.Day(), last)-1)
}

func min(one, other int) int {
	if one < other {
		return one
	}
	return other
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	fields := func() []string {
		in.Scan()
		return strings.Fields(in.Text())
	}
	number := func(text string) int64 {
		value, _ := strconv.ParseInt(text, 10, 64)
		return value
	}
	head := fields()
	zones := map[string]*zone{}
	for i := number(head[0]); i > 0; i-- {
		line := fields()
		z := &zone{offsets: []int64{number(line[1])}}
		zones[line[0]] = z
		for j := number(line[2]); j > 0; j-- {
			change := fields()
			z.changes = append(z.changes, number(change[0]))
			z.offsets = append(z.offsets, number(change[1]))
		}
	}
	for i := number(head[1]); i > 0; i-- {
		line := fields()
		z, rest := zones[line[1]], line[2:]
		rule := rest[len(rest)-1]
		switch line[0] {
		case "LOCAL":
			fmt.Fprintln(out, z.text(number(rest[0])))
		case "INSTANT":
			fmt.Fprintln(out, z.instant(parse(rest[0]), rule))
		case "BETWEEN":
			fmt.Fprintln(out, z.instant(parse(rest[1]), rule)-z.instant(parse(rest[0]), rule))
		case "EVERY":
			start, count := parse(rest[0]), int(number(rest[2]))
			instants := make([]string, count)
			for j := range instants {
				instants[j] = strconv.FormatInt(z.instant(occurrence(start, rest[1], j), rule), 10)
			}
			fmt.Fprintln(out, strings.Join(instants, " "))
		}
	}
}
