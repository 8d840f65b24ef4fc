// "A Scanner gives me the lines. If it ends, that was all."
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strconv"
)

type options struct {
	end   string
	stops bool
}

func readOptions(args []string) (options, bool) {
	chosen, hasEnd := options{end: "\n"}, false
	for len(args) > 0 {
		switch {
		case args[0] == "--stop" && !chosen.stops:
			chosen.stops = true
		case args[0] == "--end" && !hasEnd && len(args) > 1:
			chosen.end, hasEnd = args[1], true
			args = args[1:]
		default:
			return chosen, false
		}
		args = args[1:]
	}
	return chosen, true
}

func answer(line []byte) ([]byte, bool) {
	word, rest, _ := bytes.Cut(line, []byte(" "))
	switch {
	case len(word) == len(line):
		return nil, false
	case string(word) == "len":
		return strconv.AppendInt(nil, int64(len(rest)), 10), true
	case string(word) != "first" && string(word) != "last":
		return nil, false
	}
	number, text, found := bytes.Cut(rest, []byte(" "))
	if !found || len(number) < 1 || len(number) > 7 {
		return nil, false
	}
	n := 0
	for _, digit := range number {
		if digit < '0' || digit > '9' {
			return nil, false
		}
		n = n*10 + int(digit-'0')
	}
	n = min(n, len(text))
	if string(word) == "first" {
		return text[:n], true
	}
	return text[len(text)-n:], true
}

func run() int {
	chosen, ok := readOptions(os.Args[1:])
	if !ok {
		fmt.Fprintln(os.Stderr, "usage: [--end TEXT] [--stop]")
		return 2
	}
	in := bufio.NewScanner(os.Stdin)
	in.Split(lines)
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	defer out.Flush()
	code := 0
	for in.Scan() {
		line := bytes.TrimSuffix(in.Bytes(), []byte("\r"))
		if len(bytes.Trim(line, " ")) > 0 {
			if said, ok := answer(line); ok {
				out.Write(said)
				out.WriteString(chosen.end)
			} else {
				fmt.Fprintf(os.Stderr, "no command: %.40q\n", line)
				code = 1
				if chosen.stops {
					return code
				}
			}
		}
	}
	return code
}

// As bufio.ScanLines, but it leaves the CR.
func lines(data []byte, atEnd bool) (int, []byte, error) {
	if at := bytes.IndexByte(data, '\n'); at >= 0 {
		return at + 1, data[:at], nil
	}
	if atEnd && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

func main() {
	os.Exit(run())
}
