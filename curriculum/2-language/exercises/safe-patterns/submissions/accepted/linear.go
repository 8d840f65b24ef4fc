// The patterns of Go never go back, so none of them is slow.
package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"strings"
)

var formats = map[string]*regexp.Regexp{
	"order":   regexp.MustCompile(`^ORD-[0-9]{4}-[0-9]{1,8}$`),
	"date":    regexp.MustCompile(`^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`),
	"version": regexp.MustCompile(`^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[A-Za-z0-9]+(\.[A-Za-z0-9]+)*)?$`),
	"title":   regexp.MustCompile(`^[A-Za-z0-9]+( [A-Za-z0-9]+)*$`),
	"email":   regexp.MustCompile(`^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9]+(-+[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}$`),
}

var escapes = strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\"`, `"`, `\\`, `\`)

func isBetween(char rune) bool {
	isLetter := char >= 'a' && char <= 'z' || char >= 'A' && char <= 'Z'
	isDigit := char >= '0' && char <= '9'
	return !isLetter && !isDigit && !strings.ContainsRune("._+-@", char)
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<16)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var n int
	fmt.Fscanln(in, &n)
	for ; n > 0; n-- {
		line, _ := in.ReadString('\n')
		parts := strings.SplitN(strings.TrimSuffix(line, "\n"), " ", 3)
		pattern, quoted := formats[parts[1]], parts[2]
		text := escapes.Replace(quoted[1 : len(quoted)-1])
		if parts[0] == "IS" {
			if pattern.MatchString(text) {
				fmt.Fprintln(out, "yes")
			} else {
				fmt.Fprintln(out, "no")
			}
			continue
		}
		var found []string
		for _, piece := range strings.FieldsFunc(text, isBetween) {
			piece = strings.TrimRight(piece, ".")
			if pattern.MatchString(piece) {
				found = append(found, " "+piece)
			}
		}
		fmt.Fprintf(out, "%d%s\n", len(found), strings.Join(found, ""))
	}
}
