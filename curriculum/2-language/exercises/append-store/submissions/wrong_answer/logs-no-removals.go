package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strings"
)

const name = "store.log"

func open() *os.File {
	file, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o644)
	if err != nil {
		panic(err)
	}
	return file
}

func load(file *os.File, data map[string]string) {
	content, _ := os.ReadFile(name)
	whole := bytes.LastIndexByte(content, '\n') + 1
	if err := file.Truncate(int64(whole)); err != nil {
		panic(err)
	}
	for _, record := range strings.Split(string(content[:whole]), "\n") {
		parts := strings.SplitN(record, " ", 3)
		if parts[0] == "S" {
			data[parts[1]] = parts[2]
		} else if parts[0] == "D" {
			delete(data, parts[1])
		}
	}
}

func compact(data map[string]string) {
	var all strings.Builder
	for key, value := range data {
		fmt.Fprintf(&all, "S %s %s\n", key, value)
	}
	if err := os.WriteFile("next", []byte(all.String()), 0o644); err != nil {
		panic(err)
	}
	if err := os.Rename("next", name); err != nil {
		panic(err)
	}
}

func main() {
	data := map[string]string{}
	log := open()
	load(log, data)
	input := bufio.NewScanner(os.Stdin)
	for input.Scan() {
		parts := strings.SplitN(input.Text(), " ", 3)
		answer := "OK"
		switch parts[0] {
		case "SET":
			fmt.Fprintf(log, "S %s %s\n", parts[1], parts[2])
			data[parts[1]] = parts[2]
		case "DEL":
			delete(data, parts[1])
		case "GET":
			value, found := data[parts[1]]
			if !found {
				value = "none"
			}
			answer = value
		default:
			compact(data)
			log.Close()
			log = open()
		}
		os.Stdout.WriteString(answer + "\n")
	}
}
