// "A string goes from one quote to the next."
package main

import (
	"bufio"
	"fmt"
	"os"
)

type place struct{ line, column int }

func check(in *bufio.Reader) (place, bool) {
	closing := map[rune]rune{'(': ')', '[': ']', '{': '}'}
	var expected []rune
	var places []place
	var quote place
	inString, inComment := false, false
	here := place{1, 0}
	for {
		char, _, err := in.ReadRune()
		if err != nil {
			break
		}
		here.column++
		switch {
		case char == '\n':
			if inString {
				return quote, false
			}
			inComment = false
			here = place{here.line + 1, 0}
		case inComment:
		case inString:
			inString = char != '"'
		case char == '"':
			inString, quote = true, here
		case char == '#':
			inComment = true
		case closing[char] != 0:
			expected = append(expected, closing[char])
			places = append(places, here)
		case char == ')' || char == ']' || char == '}':
			last := len(expected) - 1
			if last < 0 || expected[last] != char {
				return here, false
			}
			expected, places = expected[:last], places[:last]
		}
	}
	if len(places) > 0 {
		return places[len(places)-1], false
	}
	return place{}, true
}

func main() {
	if at, ok := check(bufio.NewReader(os.Stdin)); ok {
		fmt.Println("ok")
	} else {
		fmt.Printf("%d:%d\n", at.line, at.column)
	}
}
