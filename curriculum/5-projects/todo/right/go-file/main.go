// A to-do list over HTTP. Go's standard library is all it needs.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"os/signal"
	"regexp"
	"strings"
	"syscall"
	"time"
)

// A Server answers requests. Each of them runs in a goroutine of its own.
type Server struct {
	todos     *Todos
	publicURL string
}

var item = regexp.MustCompile(`^/[0-9a-f]{32}$`)

func (s *Server) route(w http.ResponseWriter, r *http.Request, body []byte) error {
	path := r.URL.Path
	switch {
	case r.Method == "OPTIONS":
		w.WriteHeader(http.StatusNoContent)
		return nil
	case r.Method == "GET" && path == "/healthz":
		sendJSON(w, http.StatusOK, map[string]string{"status": "ok"})
		return nil
	case path == "/":
		return s.collection(w, r, body)
	case item.MatchString(path):
		return s.item(w, r, path[1:], body)
	default:
		return refuse(http.StatusNotFound, "There is nothing here.")
	}
}

func (s *Server) collection(w http.ResponseWriter, r *http.Request, body []byte) error {
	switch r.Method {
	case "GET":
		shown := []ShownTodo{}
		for _, todo := range s.todos.All() {
			shown = append(shown, s.shown(todo))
		}
		sendJSON(w, http.StatusOK, shown)
		return nil
	case "POST":
		members, err := newMembers(r, body)
		if err != nil {
			return err
		}
		todo, err := s.todos.Add(members)
		if err != nil {
			return err
		}
		w.Header().Set("Location", s.shown(todo).URL)
		sendJSON(w, http.StatusCreated, s.shown(todo))
		return nil
	case "DELETE":
		return sendNothing(w, s.todos.Clear())
	default:
		return wrongMethod(w, "GET, POST, DELETE, OPTIONS")
	}
}

func (s *Server) item(w http.ResponseWriter, r *http.Request, id string, body []byte) error {
	switch r.Method {
	case "GET":
		todo, err := s.todos.Find(id)
		return s.sendTodo(w, todo, err)
	case "PATCH":
		members, err := readMembers(r, body)
		if err != nil {
			return err
		}
		todo, err := s.todos.Change(id, members)
		return s.sendTodo(w, todo, err)
	case "DELETE":
		return sendNothing(w, s.todos.Remove(id))
	default:
		return wrongMethod(w, "GET, PATCH, DELETE, OPTIONS")
	}
}

// A ShownTodo is a to-do as a client sees it.
type ShownTodo struct {
	Todo
	URL string `json:"url"`
}

// shown never uses the Host header or our own port: behind a router, clients know neither.
func (s *Server) shown(todo Todo) ShownTodo {
	return ShownTodo{todo, s.publicURL + "/" + todo.ID}
}

func (s *Server) sendTodo(w http.ResponseWriter, todo Todo, err error) error {
	if err == nil {
		sendJSON(w, http.StatusOK, s.shown(todo))
	}
	return err
}

// ServeHTTP reads the whole request before it is answered: clients do not listen while they talk.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Header().Set("Access-Control-Allow-Methods", "GET,POST,PATCH,DELETE,OPTIONS")
	w.Header().Set("Access-Control-Allow-Headers", "Content-Type")
	w.Header().Set("Access-Control-Expose-Headers", "Location")
	body, err := readBody(r)
	if err == nil {
		err = s.route(w, r, body)
	}
	var refusal *Refusal
	switch {
	case err == nil:
	case errors.As(err, &refusal):
		sendProblem(w, refusal.Status, refusal.Detail)
	default:
		log.Print(err) // A mistake of ours is told to the log, not to the client.
		sendProblem(w, http.StatusInternalServerError, "This is our mistake.")
	}
}

// readBody reads a body that is too large to its end all the same, or the client would not hear our answer.
func readBody(r *http.Request) ([]byte, error) {
	const largest = 1 << 20
	body, err := io.ReadAll(io.LimitReader(r.Body, largest))
	if err != nil {
		return nil, refuse(http.StatusBadRequest, "The body did not come to its end.")
	}
	if rest, _ := io.Copy(io.Discard, r.Body); rest > 0 {
		return nil, refuse(http.StatusRequestEntityTooLarge, "The body is larger than 1 MiB.")
	}
	return body, nil
}

func wrongMethod(w http.ResponseWriter, allowed string) error {
	w.Header().Set("Allow", allowed)
	return refuse(http.StatusMethodNotAllowed, "Use one of "+allowed+".")
}

func sendNothing(w http.ResponseWriter, err error) error {
	if err == nil {
		w.WriteHeader(http.StatusNoContent)
	}
	return err
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
	todos, err := OpenTodos(os.Getenv("DATA_DIR"))
	if err != nil {
		log.Fatal(err)
	}
	server := &http.Server{
		Addr:        ":" + port,
		Handler:     &Server{todos, strings.TrimSuffix(os.Getenv("PUBLIC_URL"), "/")},
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
