"""A to-do list over HTTP. Python's standard library is all it needs."""

import json
import os
import signal
import socketserver
import threading
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LARGEST_BODY = 1024 * 1024
LONGEST_TITLE = 500
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET,POST,PATCH,DELETE,OPTIONS",
    "Access-Control-Allow-Headers": "Content-Type",
}


class Todos:
    """The to-dos, in memory and in a file to which each change is appended before it is answered."""

    def __init__(self, folder):
        self._todos = {}
        self._lock = threading.Lock()
        os.makedirs(folder, exist_ok=True)
        self._file = open(os.path.join(folder, "todos.jsonl"), "a+b")
        self._file.seek(0)
        whole = 0
        for line in self._file:
            if not line.endswith(b"\n"):
                break  # The last change was cut off before it was answered.
            self._apply(*json.loads(line))
            whole += len(line)
        self._file.truncate(whole)

    def all(self):
        with self._lock:
            return list(self._todos.values())

    def get(self, id):
        with self._lock:
            return self._todos.get(id)

    def add(self, fields):
        todo = {"id": str(uuid.uuid4()), "completed": False, "order": None, **fields}
        with self._lock:
            self._keep(todo["id"], todo)
        return todo

    def change(self, id, fields):
        """Reads and writes in one go: of two changes at once, both are kept."""
        with self._lock:
            if id not in self._todos:
                return None
            todo = {**self._todos[id], **fields}
            self._keep(id, todo)
            return todo

    def remove(self, id):
        with self._lock:
            if id in self._todos:
                self._keep(id, None)

    def clear(self):
        with self._lock:
            self._keep(None, None)

    def _keep(self, id, todo):
        """Returns when the change is on the disk: only then it may be answered."""
        self._file.write(json.dumps([id, todo]).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
        self._apply(id, todo)

    def _apply(self, id, todo):
        """Puts a to-do into its place; without a to-do, removes it; without an id, removes all."""
        if id is None:
            self._todos.clear()
        elif todo is None:
            self._todos.pop(id, None)
        else:
            self._todos[id] = todo


todos = Todos(os.environ.get("DATA_DIR", "data"))


class Refusal(Exception):
    """The request is not granted."""

    def __init__(self, status, detail):
        super().__init__(detail)
        self.status = status


def fields_of(content_type, body):
    """The members of a body that a client may set. All others are left aside."""
    if len(body) > LARGEST_BODY:
        raise Refusal(413, "The body is larger than 1 MiB.")
    if content_type not in ("application/json", "application/merge-patch+json"):
        raise Refusal(415, "Send application/json.")
    try:
        sent = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refusal(400, "The body is not JSON in UTF-8.") from None
    if not isinstance(sent, dict):
        raise Refusal(422, "The body is not a JSON object.")
    for name, is_right in RULES.items():
        if name in sent and not is_right(sent[name]):
            raise Refusal(422, "This %s cannot be stored." % name)
    return {name: sent[name] for name in RULES if name in sent}


def is_title(value):
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_TITLE:
        return False
    return not any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in value)


def is_order(value):
    return value is None or (type(value) is int and abs(value) < 2**31)


RULES = {
    "title": is_title,
    "completed": lambda value: isinstance(value, bool),
    "order": is_order,
}


class Handler(BaseHTTPRequestHandler):
    """Answers one request. `self.command` is its method, `self.path` its path, `self.body` its bytes."""

    # A client that falls silent is let go after so many seconds.
    timeout = 5

    def route(self):
        method, path = self.command, self.path.split("?")[0]
        if method == "OPTIONS":
            return self.send_json(204)
        if method == "GET" and path == "/healthz":
            return self.send_json(200, {"status": "ok"})
        if path == "/":
            return self.route_list(method)
        return self.route_todo(method, path[1:])

    def route_list(self, method):
        if method == "GET":
            return self.send_json(200, [self.shown(todo) for todo in todos.all()])
        if method == "DELETE":
            todos.clear()
            return self.send_json(204)
        if method != "POST":
            raise Refusal(405, "The list knows GET, POST and DELETE.")
        fields = self.fields()
        if "title" not in fields:
            raise Refusal(422, "A to-do needs a title.")
        todo = self.shown(todos.add(fields))
        self.send_json(201, todo, {"Location": todo["url"]})

    def route_todo(self, method, id):
        todo = todos.get(id)
        if todo is not None and method == "PATCH":
            todo = todos.change(id, self.fields())
        if todo is None:
            raise Refusal(404, "There is no such to-do.")
        if method == "DELETE":
            todos.remove(id)
            return self.send_json(204)
        if method not in ("GET", "PATCH"):
            raise Refusal(405, "A to-do knows GET, PATCH and DELETE.")
        self.send_json(200, self.shown(todo))

    def fields(self):
        content_type = self.headers.get("Content-Type", "application/json").split(";")[0]
        return fields_of(content_type.strip().lower(), self.body)

    def shown(self, todo):
        public_url = os.environ.get("PUBLIC_URL", "http://localhost:8000")
        return {**todo, "url": "%s/%s" % (public_url, todo["id"])}

    def answer(self):
        """Reads the whole request before it is answered: clients do not listen while they talk."""
        self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            self.route()
        except Refusal as refusal:
            self.send_problem(refusal.status, str(refusal))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    def send_json(self, status, value=None, headers=None, content_type="application/json"):
        content = b"" if value is None else json.dumps(value).encode()
        self.send_response(status)
        for name, text in {**CORS, **(headers or {})}.items():
            self.send_header(name, text)
        if value is not None:
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def send_problem(self, status, detail):
        """An error in the form of RFC 9457."""
        problem = {"title": self.responses[status][0], "status": status, "detail": detail}
        self.send_json(status, problem, content_type="application/problem+json")

    def log_message(self, format, *args):
        """No line for each request: what is written to the log is what matters."""


class Server(ThreadingHTTPServer):
    """One thread for each request; at the end it waits for those that are still running."""

    daemon_threads = False
    request_queue_size = 128

    def server_bind(self):
        # Not HTTPServer's own way: that looks up the name of this machine, which can take seconds.
        socketserver.TCPServer.server_bind(self)


def main():
    port = int(os.environ.get("PORT", "8000"))
    with Server(("0.0.0.0", port), Handler) as server:

        def stop(signum, frame):
            # shutdown() waits until serve_forever() has returned, so it needs a thread of its own.
            threading.Thread(target=server.shutdown).start()

        signal.signal(signal.SIGTERM, stop)
        print("listening on port %d, with %d to-dos" % (port, len(todos.all())), flush=True)
        server.serve_forever(poll_interval=0.1)


if __name__ == "__main__":
    main()
