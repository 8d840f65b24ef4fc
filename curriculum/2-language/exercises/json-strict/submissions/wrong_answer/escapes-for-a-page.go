// "It may stand in a page some day, so < and > and & are escaped."
// One function for each kind of value. They call each other, because the stack of Go grows as it is needed.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

var word = regexp.MustCompile(`^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$`)

// A value is what was read: a text that can be written as it is, or members, with keys if it is an object.
type value struct {
	text    string
	close   byte
	members []member
}

type member struct {
	key   string
	value *value
}

type reader struct {
	text string
	at   int
	most int
}

// wrong is the place of the first part that does not fit.
type wrong int

func (r *reader) peek() byte {
	for r.at < len(r.text) && (r.text[r.at] == ' ' || r.text[r.at] == '\t') {
		r.at++
	}
	if r.at == len(r.text) {
		return 0
	}
	return r.text[r.at]
}

// take reads one byte if it is that one.
func (r *reader) take(b byte) bool {
	if r.peek() != b {
		return false
	}
	r.at++
	return true
}

func (r *reader) value(depth int) *value {
	switch r.peek() {
	case '"':
		return &value{text: quote(r.string())}
	case '[', '{':
		if depth == r.most {
			panic(wrong(r.at))
		}
		return r.members(depth + 1)
	}
	begin := r.at
	for r.at < len(r.text) && isWordByte(r.text[r.at]) {
		r.at++
	}
	if !word.MatchString(r.text[begin:r.at]) {
		panic(wrong(begin))
	}
	return &value{text: r.text[begin:r.at]}
}

func isWordByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '+' || b == '-' || b == '.'
}

func (r *reader) members(depth int) *value {
	v := &value{close: r.text[r.at] + 2}
	r.at++
	if r.take(v.close) {
		return v
	}
	seen := map[string]bool{}
	for {
		m := member{}
		if v.close == '}' {
			if r.peek() != '"' {
				panic(wrong(r.at))
			}
			begin := r.at
			m.key = r.string()
			if seen[m.key] {
				panic(wrong(begin))
			}
			seen[m.key] = true
			if !r.take(':') {
				panic(wrong(r.at))
			}
		}
		m.value = r.value(depth)
		v.members = append(v.members, m)
		if r.take(v.close) {
			return v
		}
		if !r.take(',') {
			panic(wrong(r.at))
		}
	}
}

func (r *reader) string() string {
	begin := r.at
	var out []byte
	for r.at++; ; r.at++ {
		switch b := r.byteAt(r.at); {
		case b < ' ':
			panic(wrong(begin))
		case b == '"':
			r.at++
			return string(out)
		case b == '\\':
			r.at++
			b = r.byteAt(r.at)
			if b == 'u' {
				out = utf8.AppendRune(out, r.code(begin))
				continue
			}
			i := strings.IndexByte(`"\/bfnrt`, b)
			if i < 0 {
				panic(wrong(begin))
			}
			out = append(out, "\"\\/\b\f\n\r\t"[i])
		default:
			out = append(out, b)
		}
	}
}

func (r *reader) byteAt(at int) byte {
	if at >= len(r.text) {
		return 0
	}
	return r.text[at]
}

// hex gives the number of four digits from there on, or -1.
func (r *reader) hex(at int) rune {
	if at+4 > len(r.text) {
		return -1
	}
	// A sign or a _ would be no digit, and ParseUint takes none.
	code, err := strconv.ParseUint(r.text[at:at+4], 16, 32)
	if err != nil {
		return -1
	}
	return rune(code)
}

func (r *reader) code(begin int) rune {
	code := r.hex(r.at + 1)
	r.at += 4
	if code >= 0xd800 && code < 0xdc00 && r.byteAt(r.at+1) == '\\' && r.byteAt(r.at+2) == 'u' {
		if low := r.hex(r.at + 3); low >= 0xdc00 && low < 0xe000 {
			r.at += 6
			return 0x10000 + (code-0xd800)<<10 + low - 0xdc00
		}
	}
	if code < 0 || code >= 0xd800 && code < 0xe000 {
		panic(wrong(begin))
	}
	return code
}

func quote(text string) string {
	var out strings.Builder
	out.WriteByte('"')
	for i := 0; i < len(text); i++ {
		b := text[i]
		if at := strings.IndexByte("\"\\\b\f\n\r\t", b); at >= 0 {
			out.WriteByte('\\')
			out.WriteByte(`"\bfnrt`[at])
		} else if b < ' ' || b == '<' || b == '>' || b == '&' {
			fmt.Fprintf(&out, "\\u%04x", b)
		} else {
			out.WriteByte(b)
		}
	}
	out.WriteByte('"')
	return out.String()
}

func (v *value) write(out *bytes.Buffer) {
	if v.close == 0 {
		out.WriteString(v.text)
		return
	}
	if v.close == '}' {
		sort.Slice(v.members, func(a, b int) bool { return v.members[a].key < v.members[b].key })
	}
	out.WriteByte(v.close - 2)
	for i, m := range v.members {
		if i > 0 {
			out.WriteByte(',')
		}
		if v.close == '}' {
			out.WriteString(quote(m.key))
			out.WriteByte(':')
		}
		m.value.write(out)
	}
	out.WriteByte(v.close)
}

func answer(document string, most int, out *bytes.Buffer) {
	defer func() {
		if found := recover(); found != nil {
			fmt.Fprintf(out, "error %d", found.(wrong))
		}
	}()
	r := reader{text: document, most: most}
	v := r.value(0)
	r.peek()
	if r.at < len(r.text) {
		panic(wrong(r.at))
	}
	v.write(out)
}

func main() {
	input, _ := io.ReadAll(os.Stdin)
	lines := strings.Split(string(input), "\n")
	var count, most int
	fmt.Sscan(lines[0], &count, &most)
	var out bytes.Buffer
	for _, document := range lines[1 : count+1] {
		answer(document, most, &out)
		out.WriteByte('\n')
	}
	writer := bufio.NewWriter(os.Stdout)
	defer writer.Flush()
	writer.Write(out.Bytes())
}
