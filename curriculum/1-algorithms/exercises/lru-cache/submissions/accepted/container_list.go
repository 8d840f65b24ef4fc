package main

import (
	"bufio"
	"container/list"
	"fmt"
	"os"
)

type entry struct {
	page, value string
}

type cache struct {
	capacity     int
	used         *list.List // the least recently used page first
	entries      map[string]*list.Element
	hits, misses int
}

func (c *cache) get(page string) string {
	element, found := c.entries[page]
	if !found {
		c.misses++
		return "miss"
	}
	c.hits++
	c.used.MoveToBack(element)
	return element.Value.(*entry).value
}

func (c *cache) put(page, value string) string {
	if element, found := c.entries[page]; found {
		element.Value.(*entry).value = value
		c.used.MoveToBack(element)
		return "ok"
	}
	c.entries[page] = c.used.PushBack(&entry{page, value})
	if c.used.Len() <= c.capacity {
		return "ok"
	}
	victim := c.used.Remove(c.used.Front()).(*entry)
	delete(c.entries, victim.page)
	return "evict " + victim.page
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Split(bufio.ScanWords)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	word := func() string {
		in.Scan()
		return in.Text()
	}
	var n, capacity int
	fmt.Sscan(word(), &n)
	fmt.Sscan(word(), &capacity)
	c := &cache{capacity: capacity, used: list.New(), entries: map[string]*list.Element{}}
	for i := 0; i < n; i++ {
		operation, page := word(), word()
		if operation == "GET" {
			fmt.Fprintln(out, c.get(page))
		} else {
			fmt.Fprintln(out, c.put(page, word()))
		}
	}
	fmt.Fprintln(out, "hits", c.hits, "misses", c.misses)
}
