"""A to-do list over HTTP: the routes and what they answer. Standard library only.

wire.py speaks HTTP, store.py keeps the list in SQLite, todo.py decides what a to-do may be, log.py tells what was done.
"""

import json
import os
import re
import sqlite3
import sys
import traceback

from log import log
from store import Store
from todo import Refusal, parse, patch_of, problem
from wire import RequestHandler, Server, serve_until_sigterm

CORS = (
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Methods", "GET,POST,PATCH,DELETE,OPTIONS"),
    ("Access-Control-Allow-Headers", "Content-Type, X-Request-Id"),
    ("Access-Control-Expose-Headers", "Location, X-Request-Id"),
)
JSON_TYPE = re.compile(r"application/(?:[\w.+-]+\+)?json\s*(?:;.*)?", re.IGNORECASE)
ITEM = re.compile(r"/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")


class TodoHandler(RequestHandler):
    """Answers one request after the other on one connection."""

    def respond(self):
        """Answers the request that was read; the body is always read first, so that the connection can go on."""
        try:
            body = self.read_body()
            self.route(self.asked_path(), body)
        except Refusal as refusal:
            self.refuse(refusal)
        except sqlite3.Error as error:
            print("storage:", error, file=sys.stderr, flush=True)
            self.refuse(Refusal(503, "The list is not available at the moment."))
        except OSError:
            raise  # The connection broke.
        except Exception:
            traceback.print_exc()
            self.refuse(Refusal(500, "This is our mistake."))

    def route(self, path, body):
        """Finds the answer for a path and a method."""
        if self.command == "OPTIONS":
            return self.answer(204)
        if path == "/healthz":
            return self.only("GET", lambda: self.answer(200, {"status": "ok"}))
        if path == "/readyz":
            return self.only("GET", self.readiness)
        if path == "/":
            return self.collection(body)
        item = ITEM.fullmatch(path)
        if item is None:
            raise Refusal(404, "There is nothing here.")
        return self.item(item.group(1), body)

    def readiness(self):
        """Unlike /healthz this asks the store: without it, or about to stop, others should get the requests."""
        if self.server.draining:
            raise Refusal(503, "This instance is about to stop.")
        self.server.store.look()
        self.answer(200, {"status": "ready"})

    def collection(self, body):
        """GET, POST and DELETE of the whole list."""
        store = self.server.store
        if self.command in ("GET", "HEAD"):
            self.answer(200, [self.shown(row) for row in store.all()])
        elif self.command == "POST":
            todo = self.shown(store.add(parse(self.json_of(body))))
            self.answer(201, todo, ("Location", todo["url"]))
        elif self.command == "DELETE":
            store.clear()
            self.answer(204)
        else:
            self.wrong_method("GET, POST, DELETE, OPTIONS")

    def item(self, id, body):
        """GET, PATCH and DELETE of one to-do."""
        store = self.server.store
        if self.command in ("GET", "HEAD"):
            self.answer(200, self.shown(store.get(id)))
        elif self.command == "PATCH":
            self.answer(200, self.shown(store.change(id, patch_of(self.json_of(body)))))
        elif self.command == "DELETE":
            if not store.remove(id):
                raise Refusal(404, "There is no such to-do.")
            self.answer(204)
        else:
            self.wrong_method("GET, PATCH, DELETE, OPTIONS")

    def json_of(self, body):
        """The body, once its type says that it is JSON (or says nothing)."""
        kind = self.headers.get("Content-Type")
        if kind is not None and not JSON_TYPE.fullmatch(kind.strip()):
            raise Refusal(415, "Send application/json.")
        if self.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise Refusal(415, "Send the body without a Content-Encoding.")
        return body

    def shown(self, row):
        """A to-do as a client sees it."""
        if row is None:
            raise Refusal(404, "There is no such to-do.")
        return {
            "id": row["id"],
            "title": row["title"],
            "completed": bool(row["completed"]),
            "order": row["position"],
            "url": "%s/%s" % (self.server.public_url, row["id"]),
        }

    def only(self, method, then):
        """For a path that knows one method."""
        if self.command in (method, "HEAD"):
            then()
        else:
            self.wrong_method(method + ", OPTIONS")

    def wrong_method(self, allowed):
        self.refuse(Refusal(405, "Use one of %s." % allowed), ("Allow", allowed))

    def answer(self, status, value=None, *headers):
        """Sends JSON, or nothing at all where the status says so."""
        content = b"" if value is None else json.dumps(value, ensure_ascii=False).encode("utf-8")
        kind = () if value is None else (("Content-Type", "application/json; charset=utf-8"),)
        self.send_answer(status, content, CORS + kind + headers)

    def refuse(self, refusal, *headers):
        """Sends a problem (RFC 9457)."""
        content = json.dumps(problem(refusal), ensure_ascii=False).encode("utf-8")
        kind = (("Content-Type", "application/problem+json; charset=utf-8"),)
        if refusal.status == 503:
            headers += (("Retry-After", "1"),)
        self.send_answer(refusal.status, content, CORS + kind + headers)


def main(kind=Server, handler=TodoHandler):
    """Reads the environment, opens the store, and serves until SIGTERM."""
    port, folder, public_url = settings("PORT", "DATA_DIR", "PUBLIC_URL")
    if not re.fullmatch("[0-9]{1,5}", port):
        sys.exit("PORT is a number, not %r." % port)
    # The store comes first: whoever can connect gets an answer at once.
    store = Store(folder)
    server = kind(("0.0.0.0", int(port)), handler)
    server.store = store
    # Never the Host header or our own port: behind a router, clients know neither.
    server.public_url = public_url.rstrip("/")
    log(event="listening", port=int(port))
    serve_until_sigterm(server)
    log(event="stopped")


def settings(*names):
    """The values of these names in the environment. All that are missing are named at once, and nothing is guessed."""
    missing = [name for name in names if not os.environ.get(name)]
    if missing:
        sys.exit("Set %s in the environment." % ", ".join(missing))
    return [os.environ[name] for name in names]


if __name__ == "__main__":
    main()
