package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

type question struct {
	line    string
	isOrder bool
	price   int64
}

func order(pieces, cents int64, coupon bool) question {
	line, price := fmt.Sprintf("%d %d", pieces, cents), pieces*cents
	if pieces >= 10 {
		price -= price / 10
	}
	if coupon {
		line += " FIVE"
		price = max(price-500, 0)
	}
	if price < 5000 {
		price += 490
	}
	return question{line, true, price}
}

func orders() []question {
	var all []question
	for _, pieces := range []int64{1, 9, 10, 11, 10000} {
		for _, cents := range []int64{1, 9, 49, 50, 51, 111, 499, 500, 501, 555, 556, 611, 612, 4999, 5000, 5001, 5499, 5500, 5501, 1000000} {
			all = append(all, order(pieces, cents, false), order(pieces, cents, true))
		}
	}
	return all
}

// Whether the answers are right, in any order.
func answers(out string, asked []question) bool {
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if out == "" {
		lines = nil
	}
	seen := make([]bool, len(asked))
	for _, line := range lines {
		number, answer, _ := strings.Cut(line, " ")
		at, err := strconv.Atoi(number)
		if err != nil || at < 1 || at > len(asked) || seen[at-1] {
			return false
		}
		seen[at-1] = true
		one := asked[at-1]
		if one.isOrder && answer != strconv.FormatInt(one.price, 10) {
			return false
		}
		if !one.isOrder && answer != "error" && !strings.HasPrefix(answer, "error ") {
			return false
		}
	}
	return len(lines) == len(asked)
}

func holds(asked []question, end string) bool {
	code := 0
	var lines []string
	for _, one := range asked {
		lines = append(lines, one.line)
		if !one.isOrder {
			code = 1
		}
	}
	var out bytes.Buffer
	command := exec.Command(os.Args[1], os.Args[2:]...)
	command.Stdin = strings.NewReader(strings.Join(lines, "\n") + end)
	command.Stdout = &out
	if err := command.Run(); err != nil && command.ProcessState == nil {
		panic(err)
	}
	return command.ProcessState.ExitCode() == code && answers(out.String(), asked)
}

func main() {
	right := orders()
	var mixed []question
	for _, line := range []string{"0 500", "500 0", "", "1 2 SIX", "10001 5", "5 1000001", "01 1", "1 1 five", "1", "a b"} {
		mixed = append(mixed, question{line: line}, right[len(mixed)])
	}
	if !holds(right, "\n") || !holds(right, "") || !holds(mixed, "\n") || !holds(mixed[:3], "") || !holds(nil, "") {
		os.Exit(1)
	}
}
