// "Who weighs most gets the cents that are left."
// Products are 128 bits wide, in two words of 64.
package main

import (
	"bufio"
	"math/bits"
	"os"
	"sort"
	"strconv"
	"strings"
)

// scale gives amount * factor / divisor, cut down, and the rest of the division.
func scale(amount, factor, divisor uint64) (uint64, uint64) {
	high, low := bits.Mul64(amount, factor)
	return bits.Div64(high, low, divisor)
}

func split(amount, people uint64) []uint64 {
	parts := make([]uint64, people)
	for i := range parts {
		parts[i] = amount / people
		if uint64(i) < amount%people {
			parts[i]++
		}
	}
	return parts
}

func weigh(amount uint64, words []string) []uint64 {
	weights := make([]uint64, len(words))
	total := uint64(0)
	for i, word := range words {
		weights[i], _ = strconv.ParseUint(word, 10, 64)
		total += weights[i]
	}
	parts := make([]uint64, len(words))
	lost := make([]uint64, len(words))
	byLoss := make([]int, len(words))
	left := amount
	for i, weight := range weights {
		parts[i], lost[i] = scale(amount, weight, total)
		left -= parts[i]
		byLoss[i] = i
	}
	sort.SliceStable(byLoss, func(a, b int) bool { return weights[byLoss[a]] > weights[byLoss[b]] })
	for _, person := range byLoss[:left] {
		parts[person]++
	}
	return parts
}

func tax(amount uint64, percent string) uint64 {
	whole, decimals, _ := strings.Cut(percent, ".")
	factor, _ := strconv.ParseUint((whole + decimals + "0000")[:len(whole)+4], 10, 64)
	down, rest := scale(amount, factor, 1_000_000)
	if rest > 500_000 || (rest == 500_000 && down%2 == 1) {
		return down + 1
	}
	return down
}

func sum(words []string) string {
	total := int64(0)
	for _, word := range words {
		amount, _ := strconv.ParseInt(word, 10, 64)
		total += amount
	}
	return strconv.FormatInt(total, 10)
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	in.Scan()
	for in.Scan() {
		words := strings.Fields(in.Text())
		if words[0] == "sum" {
			out.WriteString(sum(words[1:]) + "\n")
			continue
		}
		digits := strings.TrimPrefix(words[1], "-")
		amount, _ := strconv.ParseUint(digits, 10, 64)
		var parts []uint64
		switch words[0] {
		case "split":
			people, _ := strconv.ParseUint(words[2], 10, 64)
			parts = split(amount, people)
		case "weigh":
			parts = weigh(amount, words[2:])
		default:
			parts = []uint64{tax(amount, words[2])}
		}
		for i, part := range parts {
			if i > 0 {
				out.WriteByte(' ')
			}
			if part > 0 && digits != words[1] {
				out.WriteByte('-')
			}
			out.WriteString(strconv.FormatUint(part, 10))
		}
		out.WriteByte('\n')
	}
}
