"""A to-do list over HTTP. Python's standard library is all it needs."""

import json
import os
import signal
import socketserver
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Todos:
    """The to-dos, for many threads at once. In memory for now; later they move to DATA_DIR."""

    def __init__(self):
        self._lock = threading.Lock()
        self._todos = []

    def all(self):
        with self._lock:
            return list(self._todos)


todos = Todos()


class Handler(BaseHTTPRequestHandler):
    """Answers one request: `self.command` is its method, then `self.path` and `self.body`."""

    # A client that falls silent is let go after so many seconds.
    timeout = 5

    def route(self):
        method, path = self.command, self.path.split("?")[0]
        if method == "GET" and path == "/healthz":
            return self.send_json(200, {"status": "ok"})

        # The first stage: uncomment the next line, and GET / is answered with the list.
        # if method == "GET" and path == "/": return self.send_json(200, todos.all())

        is_first = method == "GET" and path == "/"
        hint = ' In server.py, uncomment the line under "The first stage".' if is_first else ""
        self.send_problem(404, "Nothing answers %s %s yet.%s" % (method, path, hint))

    def answer(self):
        """Reads the whole request before it is answered: clients do not listen while they talk."""
        self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.route()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    def send_json(self, status, value, content_type="application/json"):
        content = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def send_problem(self, status, detail):
        """An error in the form of RFC 9457."""
        problem = {"title": self.responses[status][0], "status": status, "detail": detail}
        self.send_json(status, problem, "application/problem+json")


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
