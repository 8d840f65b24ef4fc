// A to-do list over HTTP. Go's standard library is all it needs.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// A Todo is what the list is made of. It gets its fields in a later stage.
type Todo struct{}

// Todos are shared by all requests. They live in memory for now; a later stage moves them to DATA_DIR.
type Todos struct {
	mu    sync.Mutex
	todos []Todo
}

// All returns a copy of the list, which nobody else changes.
func (t *Todos) All() []Todo {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]Todo{}, t.todos...)
}

// A Server answers requests. Each of them runs in a goroutine of its own.
type Server struct {
	todos *Todos
}

func (s *Server) route(w http.ResponseWriter, r *http.Request) {
	asked := r.Method + " " + r.URL.Path
	switch asked {
	case "GET /healthz":
		sendJSON(w, http.StatusOK, map[string]string{"status": "ok"})

	// The first stage: uncomment the next line, and GET / is answered with the list.
	// case "GET /": sendJSON(w, http.StatusOK, s.todos.All())

	default:
		hint := ""
		if asked == "GET /" {
			hint = ` In main.go, uncomment the line under "The first stage".`
		}
		sendProblem(w, http.StatusNotFound, fmt.Sprintf("Nothing answers %s yet.%s", asked, hint))
	}
}

// ServeHTTP reads the whole request before it is answered: clients do not listen while they talk.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // The client has gone or is silent: nobody misses an answer.
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	s.route(w, r)
}

func sendJSON(w http.ResponseWriter, status int, value any) {
	send(w, status, "application/json", value)
}

// sendProblem sends an error in the form of RFC 9457.
func sendProblem(w http.ResponseWriter, status int, detail string) {
	problem := map[string]any{"title": http.StatusText(status), "status": status, "detail": detail}
	send(w, status, "application/problem+json", problem)
}

func send(w http.ResponseWriter, status int, contentType string, value any) {
	content, err := json.Marshal(value)
	if err != nil {
		panic(err) // A mistake of ours; net/http tells it to the log.
	}
	w.Header().Set("Content-Type", contentType)
	w.WriteHeader(status)
	_, _ = w.Write(content) // It fails where the client has gone.
}

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	todos := &Todos{}
	server := &http.Server{
		Addr:        ":" + port,
		Handler:     &Server{todos: todos},
		ReadTimeout: 10 * time.Second, // A client that falls silent is let go.
		IdleTimeout: 5 * time.Second,
	}
	finished := make(chan struct{})
	go func() {
		finishOnSIGTERM(server)
		close(finished)
	}()
	fmt.Printf("listening on port %s, with %d to-dos\n", port, len(todos.All()))
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	<-finished
}

// finishOnSIGTERM waits for SIGTERM. Then it takes no new requests, and gives those that have begun eight seconds.
func finishOnSIGTERM(server *http.Server) {
	asked, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	<-asked.Done()
	deadline, cancel := context.WithTimeout(context.Background(), 8*time.Second)
	defer cancel()
	if err := server.Shutdown(deadline); err != nil {
		log.Print("not all requests ended in time: ", err)
	}
}
