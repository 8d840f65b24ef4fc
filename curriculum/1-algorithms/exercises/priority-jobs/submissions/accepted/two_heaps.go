// Two heaps: jobs by their time until they are ready, then by priority.
package main

import (
	"bufio"
	"container/heap"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type job struct {
	id                      string
	priority, runAt, serial int
}

// jobHeap is what container/heap needs; goesFirst says which of two jobs is nearer to the top.
type jobHeap struct {
	jobs      []*job
	goesFirst func(a, b *job) bool
}

func (h *jobHeap) Len() int           { return len(h.jobs) }
func (h *jobHeap) Less(i, j int) bool { return h.goesFirst(h.jobs[i], h.jobs[j]) }
func (h *jobHeap) Swap(i, j int)      { h.jobs[i], h.jobs[j] = h.jobs[j], h.jobs[i] }
func (h *jobHeap) Push(one any)       { h.jobs = append(h.jobs, one.(*job)) }
func (h *jobHeap) Pop() any {
	last := h.jobs[len(h.jobs)-1]
	h.jobs = h.jobs[:len(h.jobs)-1]
	return last
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	early := &jobHeap{goesFirst: func(a, b *job) bool { return a.runAt < b.runAt }}
	ready := &jobHeap{goesFirst: func(a, b *job) bool {
		if a.priority != b.priority {
			return a.priority > b.priority
		}
		return a.serial < b.serial
	}}
	current := map[string]*job{}
	take := func(now int) string {
		for early.Len() > 0 && early.jobs[0].runAt <= now {
			heap.Push(ready, heap.Pop(early))
		}
		for ready.Len() > 0 {
			one := heap.Pop(ready).(*job)
			if current[one.id] == one { // Otherwise it was cancelled.
				delete(current, one.id)
				return one.id
			}
		}
		return "none"
	}
	in.Scan()
	for serial := 0; in.Scan(); serial++ {
		words := strings.Split(in.Text(), " ")
		switch words[0] {
		case "add":
			priority, _ := strconv.Atoi(words[2])
			runAt, _ := strconv.Atoi(words[3])
			one := &job{words[1], priority, runAt, serial}
			current[one.id] = one
			heap.Push(early, one)
		case "cancel":
			delete(current, words[1])
		default:
			now, _ := strconv.Atoi(words[1])
			fmt.Fprintln(out, take(now))
		}
	}
}
