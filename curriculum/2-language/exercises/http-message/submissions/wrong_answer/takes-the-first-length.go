// "If a field comes twice, the first one counts."
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

const (
	mostHead     = 8192
	mostSizeLine = 256
	mostBody     = 3_000_000
)

// A state takes bytes, says how many it took, and sets what comes next. An error is its number.
type state func(c *connection, read []byte) (taken, failure int)

type field struct{ name, value string }

type connection struct {
	out     *strings.Builder
	wanted  string
	next    state
	isOpen  bool // A request has begun.
	line    []byte
	used    int
	request string
	fields  []field

	missing, announced, length, sum int
}

// takeLine adds to the line, up to its end. The line is there when it ends with a line feed.
func (c *connection) takeLine(read []byte) int {
	end := bytes.IndexByte(read, '\n') + 1
	if end == 0 {
		end = len(read)
	}
	c.line = append(c.line, read[:end]...)
	return end
}

func (c *connection) hasLine() bool {
	return len(c.line) > 0 && c.line[len(c.line)-1] == '\n'
}

// endLine returns the line without its end, and begins a new one.
func (c *connection) endLine() (line string, failure int) {
	text := string(c.line)
	c.line = c.line[:0]
	if len(text) < 2 || strings.IndexByte(text, '\r') != len(text)-2 {
		return "", 400
	}
	return text[:len(text)-2], 0
}

// headLine takes a line that counts as a part of the head or of the trailers.
func (c *connection) headLine(read []byte, use func(line string) int) (taken, failure int) {
	taken = c.takeLine(read)
	if c.used+len(c.line) > mostHead {
		return taken, 431
	}
	if !c.hasLine() {
		return taken, 0
	}
	c.used += len(c.line)
	line, failure := c.endLine()
	if failure == 0 {
		failure = use(line)
	}
	return taken, failure
}

func inRequestLine(c *connection, read []byte) (int, int) {
	return c.headLine(read, func(line string) int {
		if line == "" {
			c.used = 0
			return 0
		}
		parts := strings.Split(line, " ")
		if len(parts) != 3 || !isToken(parts[0]) || !isVisible(parts[1]) || parts[2] != "HTTP/1.1" {
			return 400
		}
		c.isOpen = true
		c.request = parts[0] + " " + parts[1]
		c.fields = c.fields[:0]
		c.next = inFields
		return 0
	})
}

func inFields(c *connection, read []byte) (int, int) {
	return c.headLine(read, func(line string) int {
		if line == "" {
			return c.beginBody()
		}
		one, fits := fieldOf(line)
		if !fits {
			return 400
		}
		c.fields = append(c.fields, one)
		return 0
	})
}

func inTrailers(c *connection, read []byte) (int, int) {
	return c.headLine(read, func(line string) int {
		if line == "" {
			c.complete()
		} else if _, fits := fieldOf(line); !fits {
			return 400
		}
		return 0
	})
}

func (c *connection) beginBody() int {
	var lengths, codings []string
	hosts := 0
	for _, one := range c.fields {
		switch one.name {
		case "host":
			hosts++
		case "content-length":
			lengths = append(lengths, one.value)
		case "transfer-encoding":
			codings = append(codings, strings.ToLower(one.value))
		}
	}
	if hosts != 1 || len(codings) > 1 || len(codings) > 0 && (len(lengths) > 0 || codings[0] != "chunked") {
		return 400
	}
	number := ""
	for i, length := range lengths {
		if length == "" || strings.Trim(length, "0123456789") != "" {
			return 400
		}
		digits := strings.TrimLeft(length, "0")
		if i > 0 {
			continue
		}
		number = digits
	}
	c.length, c.sum, c.announced, c.missing = 0, 0, 0, 0
	if len(codings) > 0 {
		c.next = inSizeLine
		return 0
	}
	if len(number) > 7 {
		return 413
	}
	c.missing, _ = strconv.Atoi("0" + number)
	if c.missing > mostBody {
		return 413
	}
	c.next = inBody
	if c.missing == 0 {
		c.complete()
	}
	return 0
}

func inSizeLine(c *connection, read []byte) (taken, failure int) {
	taken = c.takeLine(read)
	if len(c.line) > mostSizeLine {
		return taken, 400
	}
	if !c.hasLine() {
		return taken, 0
	}
	line, failure := c.endLine()
	if failure != 0 {
		return taken, failure
	}
	behind := strings.TrimLeft(line, "0123456789abcdefABCDEF")
	digits := strings.TrimLeft(line[:len(line)-len(behind)], "0")
	if len(behind) == len(line) || behind != "" && !strings.HasPrefix(strings.TrimLeft(behind, " \t"), ";") {
		return taken, 400
	}
	if len(digits) > 8 {
		return taken, 413
	}
	size, _ := strconv.ParseInt("0"+digits, 16, 64)
	c.missing = int(size)
	c.announced += c.missing
	if c.announced > mostBody {
		return taken, 413
	}
	c.next = inData
	if c.missing == 0 {
		c.used = 0
		c.next = inTrailers
	}
	return taken, 0
}

func (c *connection) takeBytes(read []byte) int {
	taken := c.missing
	if taken > len(read) {
		taken = len(read)
	}
	for _, b := range read[:taken] {
		c.sum = (31*c.sum + int(b)) % 1_000_003
	}
	c.length += taken
	c.missing -= taken
	return taken
}

func inBody(c *connection, read []byte) (int, int) {
	taken := c.takeBytes(read)
	if c.missing == 0 {
		c.complete()
	}
	return taken, 0
}

func inData(c *connection, read []byte) (int, int) {
	taken := c.takeBytes(read)
	if c.missing == 0 {
		c.next = beforeReturn
	}
	return taken, 0
}

func beforeReturn(c *connection, read []byte) (int, int) {
	c.next = beforeFeed
	return 1, expect(read[0], '\r')
}

func beforeFeed(c *connection, read []byte) (int, int) {
	c.next = inSizeLine
	return 1, expect(read[0], '\n')
}

func expect(saw, expected byte) int {
	if saw != expected {
		return 400
	}
	return 0
}

func (c *connection) complete() {
	var values []string
	for _, one := range c.fields {
		if one.name == c.wanted {
			values = append(values, one.value)
		}
	}
	fmt.Fprintf(c.out, "%s %d %d %d %s\n", c.request, len(c.fields), c.length, c.sum, shown(values))
	c.isOpen = false
	c.used = 0
	c.next = inRequestLine
}

func shown(values []string) string {
	if values == nil {
		return "none"
	}
	var out strings.Builder
	text := strings.Join(values, ", ")
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case b == '\\':
			out.WriteString(`\\`)
		case b < 0x20 || b > 0x7E:
			fmt.Fprintf(&out, `\x%02X`, b)
		default:
			out.WriteByte(b)
		}
	}
	return "[" + out.String() + "]"
}

func fieldOf(line string) (field, bool) {
	name, value, found := strings.Cut(line, ":")
	if !found || !isToken(name) {
		return field{}, false
	}
	for i := 0; i < len(value); i++ {
		if value[i] < 0x20 && value[i] != '\t' || value[i] == 0x7F {
			return field{}, false
		}
	}
	return field{strings.ToLower(name), strings.Trim(value, " \t")}, true
}

func isToken(text string) bool {
	for i := 0; i < len(text); i++ {
		b := text[i]
		isLetter := b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
		if !isLetter && strings.IndexByte("!#$%&'*+-.^_`|~", b) < 0 {
			return false
		}
	}
	return text != ""
}

func isVisible(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < '!' || text[i] > '~' {
			return false
		}
	}
	return text != ""
}

func unescape(line []byte) []byte {
	read := make([]byte, 0, len(line))
	for i := 0; i < len(line); i++ {
		b := line[i]
		if b == '\\' {
			i++
			switch line[i] {
			case 'r':
				b = '\r'
			case 'n':
				b = '\n'
			case 'x':
				code, _ := strconv.ParseUint(string(line[i+1:i+3]), 16, 8)
				b = byte(code)
				i += 2
			}
		}
		read = append(read, b)
	}
	return read
}

func (c *connection) follow(reads [][]byte) string {
	for _, line := range reads {
		for read := unescape(line); len(read) > 0; {
			taken, failure := c.next(c, read)
			if failure != 0 {
				return strconv.Itoa(failure)
			}
			read = read[taken:]
		}
	}
	if c.isOpen || len(c.line) > 0 {
		return "incomplete"
	}
	return "done"
}

func main() {
	input, _ := io.ReadAll(os.Stdin)
	lines := bytes.Split(input, []byte("\n"))
	connections, _ := strconv.Atoi(string(lines[1]))
	var out strings.Builder
	at := 2
	for number := 1; number <= connections; number++ {
		count, _ := strconv.Atoi(string(lines[at]))
		fmt.Fprintf(&out, "connection %d\n", number)
		c := &connection{out: &out, wanted: strings.ToLower(string(lines[0])), next: inRequestLine}
		end := c.follow(lines[at+1 : at+1+count])
		out.WriteString(end + "\n")
		at += 1 + count
	}
	os.Stdout.WriteString(out.String())
}
