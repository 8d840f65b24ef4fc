package main

import (
	"bufio"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"sync"
)

// Todos are shared by all requests: a file of changes in DATA_DIR, one line of JSON each.
// A change is on the disk before anybody is told of it, and only then in memory.
type Todos struct {
	mu     sync.Mutex
	todos  []Todo
	file   *os.File
	length int64
}

// A change is a line of the file. Of its members one is set.
type change struct {
	Set    string  `json:"set,omitempty"`
	To     Members `json:"to,omitempty"`
	Remove string  `json:"remove,omitempty"`
	Clear  bool    `json:"clear,omitempty"`
}

var errNoSuchTodo = refuse(http.StatusNotFound, "There is no such to-do.")

// OpenTodos reads what an earlier process has left.
func OpenTodos(folder string) (*Todos, error) {
	if folder == "" {
		return nil, errors.New("set DATA_DIR in the environment")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(filepath.Join(folder, "todos.journal"), os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return nil, err
	}
	todos := &Todos{file: file}
	return todos, todos.replay()
}

// All returns a copy of the list, which nobody else changes.
func (t *Todos) All() []Todo {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]Todo{}, t.todos...)
}

// Find returns one to-do.
func (t *Todos) Find(id string) (Todo, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.find(id)
}

// Add makes a to-do. Its id is random: a number that counts up would have to be remembered through restarts.
func (t *Todos) Add(members Members) (Todo, error) {
	bytes := make([]byte, 16)
	if _, err := rand.Read(bytes); err != nil {
		return Todo{}, err
	}
	id := hex.EncodeToString(bytes)
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.commit(change{Set: id, To: members}); err != nil {
		return Todo{}, err
	}
	return t.find(id)
}

// Change sets only the members that were sent: two changes of different ones are both kept.
func (t *Todos) Change(id string, members Members) (Todo, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if _, err := t.find(id); err != nil {
		return Todo{}, err
	}
	if err := t.commit(change{Set: id, To: members}); err != nil {
		return Todo{}, err
	}
	return t.find(id)
}

// Remove takes one to-do out of the list.
func (t *Todos) Remove(id string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if _, err := t.find(id); err != nil {
		return err
	}
	return t.commit(change{Remove: id})
}

// Clear empties the list.
func (t *Todos) Clear() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.commit(change{Clear: true})
}

func (t *Todos) find(id string) (Todo, error) {
	if place := t.place(id); place >= 0 {
		return t.todos[place], nil
	}
	return Todo{}, errNoSuchTodo
}

func (t *Todos) place(id string) int {
	for place, todo := range t.todos {
		if todo.ID == id {
			return place
		}
	}
	return -1
}

func (t *Todos) commit(c change) error {
	line, err := json.Marshal(c)
	if err != nil {
		return err
	}
	written, err := t.file.Write(append(line, '\n'))
	if err == nil {
		err = t.file.Sync()
	}
	if err != nil {
		_ = t.file.Truncate(t.length) // Half a line would spoil the next one.
		return err
	}
	t.length += int64(written)
	return t.apply(c)
}

func (t *Todos) apply(c change) error {
	place := t.place(c.Set + c.Remove)
	switch {
	case c.Clear:
		t.todos = nil
	case c.Remove != "":
		t.todos = append(t.todos[:place], t.todos[place+1:]...)
	default:
		if place < 0 {
			place = len(t.todos)
			t.todos = append(t.todos, Todo{ID: c.Set})
		}
		return t.todos[place].set(c.To)
	}
	return nil
}

func (t *Todo) set(members Members) error {
	places := map[string]any{"title": &t.Title, "completed": &t.Completed, "order": &t.Order}
	for name, value := range members {
		if err := json.Unmarshal(value, places[name]); err != nil {
			return err
		}
	}
	return nil
}

// replay leaves out a line without its end: it was cut off by a crash, before anybody was told of it.
func (t *Todos) replay() error {
	lines := bufio.NewReader(t.file)
	for {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return t.file.Truncate(t.length)
		}
		if err != nil {
			return err
		}
		var c change
		if err := json.Unmarshal(line, &c); err != nil {
			return err
		}
		if err := t.apply(c); err != nil {
			return err
		}
		t.length += int64(len(line))
	}
}
