// "The remainder of the hash by the number of nodes is a node, and it spreads the keys evenly."
package main

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	in.Scan()
	var nodes []string
	last := map[string]string{}
	moved := 0
	for in.Scan() {
		word, text, _ := strings.Cut(in.Text(), " ")
		switch word {
		case "JOIN":
			nodes = append(nodes, text)
			slices.Sort(nodes)
		case "LEAVE":
			at := slices.Index(nodes, text)
			nodes = slices.Delete(nodes, at, at+1)
		default:
			hash := fnv.New32a()
			hash.Write([]byte(text))
			node := nodes[hash.Sum32()%uint32(len(nodes))]
			if before, known := last[text]; known && before != node {
				moved++
			}
			last[text] = node
			fmt.Fprintln(out, node)
		}
	}
	fmt.Fprintln(out, "moved", moved)
}
