package main

import (
	"bytes"
	"encoding/json"
	"math"
	"mime"
	"net/http"
	"strings"
	"unicode/utf8"
)

// A Todo is one entry of the list.
type Todo struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Completed bool   `json:"completed"`
	Order     *int32 `json:"order"`
}

// Members are what a client may set and has sent. They are kept as JSON: what is not there is not changed.
type Members map[string]json.RawMessage

// A Refusal is a request that is not granted; the client gets it as a problem.
type Refusal struct {
	Status int
	Detail string
}

func (r *Refusal) Error() string { return r.Detail }

func refuse(status int, detail string) error {
	return &Refusal{status, detail}
}

// newMembers reads the members of a new to-do.
func newMembers(r *http.Request, body []byte) (Members, error) {
	members, err := readMembers(r, body)
	if _, has := members["title"]; err == nil && !has {
		return nil, refuse(http.StatusUnprocessableEntity, "A to-do needs a title.")
	}
	return members, err
}

// readMembers reads those that were sent. Others, such as id and url, are left aside.
func readMembers(r *http.Request, body []byte) (Members, error) {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if r.Header.Get("Content-Type") != "" && (err != nil || kind != "application/json") {
		return nil, refuse(http.StatusUnsupportedMediaType, "Send application/json.")
	}
	if !utf8.Valid(body) || !json.Valid(body) {
		return nil, refuse(http.StatusBadRequest, "The body is not JSON in UTF-8.")
	}
	var sent Members
	if err := json.Unmarshal(body, &sent); err != nil || sent == nil {
		return nil, refuse(http.StatusUnprocessableEntity, "The body is not a JSON object.")
	}
	members := Members{}
	for name, isRight := range map[string]func(any) bool{"title": isTitle, "completed": isCompleted, "order": isOrder} {
		value, has := sent[name]
		if !has {
			continue
		}
		if !isRight(decoded(value)) {
			return nil, refuse(http.StatusUnprocessableEntity, name+" is not what it must be.")
		}
		members[name] = value
	}
	return members, nil
}

func decoded(text json.RawMessage) any {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		panic(err) // It has been found to be JSON.
	}
	return value
}

func isTitle(value any) bool {
	title, isText := value.(string)
	return isText && strings.TrimSpace(title) != "" && utf8.RuneCountInString(title) <= 500 &&
		!strings.ContainsRune(title, 0)
}

func isCompleted(value any) bool {
	_, isBool := value.(bool)
	return isBool
}

func isOrder(value any) bool {
	if value == nil {
		return true
	}
	number, isNumber := value.(json.Number)
	order, err := number.Int64()
	return isNumber && err == nil && order >= math.MinInt32 && order <= math.MaxInt32
}
