// One comparison over all keys, given to the stable sort of the library.
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

type key struct {
	column     int
	descending bool
	nullsFirst bool
}

type field struct {
	isNull bool
	number int
	text   string
}

type row struct {
	number int
	fields []field
}

func compareRows(a, b row, keys []key) int {
	for _, key := range keys {
		x, y := a.fields[key.column], b.fields[key.column]
		if x.isNull != y.isNull {
			if x.isNull == key.nullsFirst {
				return -1
			}
			return 1
		}
		// A number has an empty text, a text the number 0: one of the two decides. Strings compare by bytes.
		result := cmp.Or(cmp.Compare(x.number, y.number), strings.Compare(x.text, y.text))
		if key.descending {
			result = -result
		}
		if result != 0 {
			return result
		}
	}
	return 0
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<16), 1<<16)
	next := func() []string {
		in.Scan()
		return strings.Split(in.Text(), " ")
	}
	head := next()
	n, _ := strconv.Atoi(head[0])
	k, _ := strconv.Atoi(head[2])
	types := next()
	keys := make([]key, k)
	for i := range keys {
		words := next()
		column, _ := strconv.Atoi(words[0])
		keys[i] = key{column - 1, words[1] == "desc", words[2] == "first"}
	}
	rows := make([]row, n)
	for i := range rows {
		rows[i] = row{i + 1, make([]field, len(types))}
		for at, word := range next() {
			value := field{isNull: word == `\N`}
			if !value.isNull && types[at] == "int" {
				value.number, _ = strconv.Atoi(word)
			} else if !value.isNull {
				value.text = word
			}
			rows[i].fields[at] = value
		}
	}

	slices.SortStableFunc(rows, func(a, b row) int { return compareRows(a, b, keys) })

	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, row := range rows {
		fmt.Fprintln(out, row.number)
	}
}
