package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"sync"
	"time"
)

var client = &http.Client{
	Transport: &http.Transport{DisableKeepAlives: true, DisableCompression: true},
	CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	},
}

func fetch(all context.Context, url string, timeout time.Duration) (int, string) {
	// The context covers the body too.
	one, stop := context.WithTimeout(all, timeout)
	defer stop()
	request, err := http.NewRequestWithContext(one, "GET", url, nil)
	if err != nil {
		return 0, "error"
	}
	response, err := client.Do(request)
	if err != nil {
		return 0, failure(all, err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return 0, failure(all, err)
	}
	sum := 0
	for _, b := range body {
		sum += int(b)
	}
	return response.StatusCode, fmt.Sprintf("%d %d %d", response.StatusCode, len(body), sum)
}

func failure(all context.Context, err error) string {
	if all.Err() != nil {
		return "cancelled"
	}
	var late net.Error
	if errors.Is(err, context.DeadlineExceeded) || errors.As(err, &late) && late.Timeout() {
		return "timeout"
	}
	return "error"
}

func main() {
	base := os.Args[1]
	most, _ := strconv.Atoi(os.Args[2])
	timeout, _ := strconv.Atoi(os.Args[3])
	var paths []string
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		paths = append(paths, in.Text())
	}
	results := make([]string, len(paths))
	all, cancel := context.WithCancel(context.Background())
	defer cancel()
	room := make(chan struct{}, most)
	var running sync.WaitGroup
	for at, path := range paths {
		room <- struct{}{}
		if all.Err() != nil {
			results[at] = "cancelled"
			<-room
			continue
		}
		running.Add(1)
		go func(at int, path string) {
			defer running.Done()
			status, result := fetch(all, base+path, time.Duration(timeout)*time.Millisecond)
			results[at] = result
			// First cancel, then make room: the other way round one more could begin.
			if status == 401 {
				cancel()
			}
			<-room
		}(at, path)
	}
	running.Wait()
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for at, path := range paths {
		fmt.Fprintf(out, "%s %s\n", path, results[at])
	}
}
