// Now and then, when there are twice as many clients as the last time, the idle ones are swept away.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type limiter struct {
	most    int
	window  int64
	clients map[string][]int64
	sweepAt int
}

// recent leaves the times that still count.
func (l *limiter) recent(times []int64, now int64) []int64 {
	for len(times) > 0 && times[0] <= now-l.window {
		times = times[1:]
	}
	return times
}

func (l *limiter) sweep(now int64) {
	for client, times := range l.clients {
		if len(l.recent(times, now)) == 0 {
			delete(l.clients, client)
		}
	}
	l.sweepAt = 2*len(l.clients) + 1000
}

func (l *limiter) ask(client string, now int64) string {
	times := l.recent(l.clients[client], now)
	answer := "allow"
	if len(times) < l.most {
		times = append(times, now)
	} else {
		answer = "wait " + strconv.FormatInt(times[0]+l.window-now, 10)
	}
	l.clients[strings.Clone(client)] = times
	if len(l.clients) > l.sweepAt {
		l.sweep(now)
	}
	return answer
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	l := &limiter{clients: map[string][]int64{}, sweepAt: 1000}
	var n int
	in.Scan()
	fmt.Sscan(in.Text(), &n, &l.most, &l.window)
	for in.Scan() {
		time, client, _ := strings.Cut(in.Text(), " ")
		now, _ := strconv.ParseInt(time, 10, 64)
		fmt.Fprintln(out, l.ask(client, now))
	}
}
