// "A log must never fail: what cannot be read becomes a question mark."
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"
)

type part struct {
	text   string
	column int
}

type parameter struct {
	name, value string
	hasValue    bool
}

func hex(c byte) int {
	return strings.IndexByte("0123456789abcdef", c|0x20)
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

func badEscape(target string) int {
	for i := 0; i < len(target); i++ {
		if target[i] == '%' && (i+2 >= len(target) || !isHex(target[i+1]) || !isHex(target[i+2])) {
			return i + 1
		}
	}
	return 0
}

func decode(raw string, plusIsBlank bool) string {
	bytes := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		switch {
		case raw[i] == '+' && plusIsBlank:
			bytes = append(bytes, ' ')
		case raw[i] == '%':
			bytes = append(bytes, byte(hex(raw[i+1])<<4|hex(raw[i+2])))
			i += 2
		default:
			bytes = append(bytes, raw[i])
		}
	}
	return strings.ToValidUTF8(string(bytes), string(utf8.RuneError))
}

func show(out *strings.Builder, text string) {
	out.WriteByte('"')
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c < 0x20 || c == 0x7F:
			fmt.Fprintf(out, "\\x%02X", c)
		case c == '"' || c == '\\':
			out.WriteByte('\\')
			out.WriteByte(c)
		default:
			out.WriteByte(c)
		}
	}
	out.WriteByte('"')
}

func stays(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

func encode(out *strings.Builder, text string, blankIsPlus bool) {
	const digits = "0123456789ABCDEF"
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case stays(c):
			out.WriteByte(c)
		case c == ' ' && blankIsPlus:
			out.WriteByte('+')
		default:
			out.WriteByte('%')
			out.WriteByte(digits[c>>4])
			out.WriteByte(digits[c&15])
		}
	}
}

func segmentsOf(path string) (segments []part) {
	column := 2
	for _, raw := range strings.Split(path[1:], "/") {
		segments = append(segments, part{decode(raw, false), column})
		column += len(raw) + 1
	}
	return segments
}

// The parameters, and their parts in order, with their columns.
func parametersOf(query string, column int) (parameters []parameter, parts []part) {
	for _, raw := range strings.Split(query, "&") {
		if raw != "" {
			name, value, hasValue := strings.Cut(raw, "=")
			one := parameter{decode(name, true), decode(value, true), hasValue}
			parameters = append(parameters, one)
			parts = append(parts, part{one.name, column}, part{one.value, column + len(name) + 1})
		}
		column += len(raw) + 1
	}
	return parameters, parts
}

func answer(out *strings.Builder, target string) {
	if column := badEscape(target); column > 0 {
		fmt.Fprintf(out, "bad escape at %d\n", column)
		return
	}
	path, query, _ := strings.Cut(target, "?")
	segments := segmentsOf(path)
	parameters, parts := parametersOf(query, len(path)+2)
	for _, list := range [][]part{segments, parts} {
		for _, one := range list {
			_ = one
		}
	}
	write(out, segments, parameters)
}

func write(out *strings.Builder, segments []part, parameters []parameter) {
	out.WriteString("path")
	for _, segment := range segments {
		out.WriteByte(' ')
		show(out, segment.text)
	}
	out.WriteString("\nquery")
	for _, one := range parameters {
		out.WriteByte(' ')
		show(out, one.name)
		if one.hasValue {
			out.WriteByte('=')
			show(out, one.value)
		}
	}
	out.WriteByte('\n')
	for _, segment := range segments {
		out.WriteByte('/')
		encode(out, segment.text, false)
	}
	before := byte('?')
	for _, one := range parameters {
		out.WriteByte(before)
		before = '&'
		encode(out, one.name, true)
		if one.hasValue {
			out.WriteByte('=')
			encode(out, one.value, true)
		}
	}
	out.WriteByte('\n')
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<16), 1<<21)
	in.Scan()
	var out strings.Builder
	for in.Scan() {
		answer(&out, in.Text())
	}
	os.Stdout.WriteString(out.String())
}
