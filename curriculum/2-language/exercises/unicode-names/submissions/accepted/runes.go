package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

const joiner = 0x200D

type pair struct{ first, second rune }

var (
	composed = map[pair]rune{}
	folded   = map[rune][]rune{}
	belongs  = map[rune]bool{joiner: true}
)

func codePoints(line string) []rune {
	var codes []rune
	for _, part := range strings.Split(line, " ") {
		code, _ := strconv.ParseInt(part, 16, 32)
		codes = append(codes, rune(code))
	}
	return codes
}

func isFlagLetter(code rune) bool { return code >= 0x1F1E6 && code <= 0x1F1FF }

func keyOf(name string) string {
	var result []rune
	for _, code := range name {
		last := len(result) - 1
		if last >= 0 {
			if both, known := composed[pair{result[last], code}]; known {
				result[last] = both
				continue
			}
		}
		result = append(result, code)
	}
	var key strings.Builder
	for _, code := range result {
		if target, known := folded[code]; known {
			key.WriteString(string(target))
		} else {
			key.WriteRune(code)
		}
	}
	return key.String()
}

// The places in bytes at which the characters of a name end.
func endsOf(name string) []int {
	var ends []int
	var previous rune
	isOpenFlag := false
	for at, code := range name {
		closesFlag := isFlagLetter(code) && isOpenFlag
		if at > 0 && !belongs[code] && previous != joiner && !closesFlag {
			ends = append(ends, at)
		}
		isOpenFlag = isFlagLetter(code) && !closesFlag
		previous = code
	}
	return append(ends, len(name))
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	line := func() string {
		in.Scan()
		return in.Text()
	}
	var pairs, foldings, ranges, n int
	fmt.Sscan(line(), &pairs, &foldings, &ranges, &n)
	for i := 0; i < pairs; i++ {
		codes := codePoints(line())
		composed[pair{codes[0], codes[1]}] = codes[2]
	}
	for i := 0; i < foldings; i++ {
		codes := codePoints(line())
		folded[codes[0]] = codes[1:]
	}
	for i := 0; i < ranges; i++ {
		codes := codePoints(line())
		for code := codes[0]; code <= codes[1]; code++ {
			belongs[code] = true
		}
	}
	owners := map[string]int{}
	for number := 1; number <= n; number++ {
		operation, rest, _ := strings.Cut(line(), " ")
		switch operation {
		case "JOIN":
			key := keyOf(rest)
			if owner, known := owners[key]; known {
				fmt.Fprintln(out, "taken", owner)
			} else {
				owners[key] = number
				fmt.Fprintln(out, "ok")
			}
		case "COUNT":
			fmt.Fprintln(out, len(endsOf(rest)))
		case "CUT":
			first, name, _ := strings.Cut(rest, " ")
			most, _ := strconv.Atoi(first)
			cut := 0
			for _, end := range endsOf(name) {
				if end > most {
					break
				}
				cut = end
			}
			fmt.Fprintf(out, "\"%s\"\n", name[:cut])
		}
	}
}
