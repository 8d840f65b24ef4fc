"""The server of ../python-file, but with a single thread: one request after the other.

--http 1.0 closes the connection after each answer, as http.server.HTTPServer does out of the box.
--http 1.1 keeps connections open and reads from whichever has a request, so an idle one stops nobody.
A client that is slower than two seconds is cut off, because all others wait for it.
"""

import os
import selectors
import socketserver
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "python-file"))

from server import TodoHandler, main  # noqa: E402
from wire import IDLE_SECONDS, Server  # noqa: E402


class ClosingHandler(TodoHandler):
    protocol_version = "HTTP/1.0"
    timeout = 2


class ClosingServer(Server):
    """Handles a connection to its end before it accepts the next."""

    def process_request(self, request, client_address):
        self.idle(request)
        socketserver.TCPServer.process_request(self, request, client_address)


class LastingHandler(TodoHandler):
    """Made when a connection comes; called for each request on it."""

    timeout = 2

    def __init__(self, request, client_address, server):
        # Not the inherited one: that serves the connection to its end.
        self.request, self.client_address, self.server = request, client_address, server
        self.close_connection = False
        self.setup()

    def answer_what_is_there(self):
        """One request, and those that came in the same packet and wait in the buffer."""
        self.handle_one_request()
        while not self.close_connection and self.has_more():
            self.handle_one_request()

    def has_more(self):
        self.connection.settimeout(0)
        more = self.rfile.peek(1)
        self.connection.settimeout(self.timeout)
        return len(more) > 0


class LastingServer(Server):
    """A loop around select: whoever has sent something is next."""

    stopping = False

    def serve_forever(self, poll_interval=0.5):
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.socket, selectors.EVENT_READ)
        while not self.stopping:
            self.take_turns(poll_interval)

    def take_turns(self, seconds):
        """Hears all that have something to say; returns whether there were any."""
        ready = self.selector.select(seconds)
        for key, _ in ready:
            if key.data is None:
                self.welcome()
            else:
                self.serve(key.data)
        return len(ready) > 0

    def welcome(self):
        connection, address = self.socket.accept()
        self.idle(connection)
        handler = LastingHandler(connection, address, self)
        self.selector.register(connection, selectors.EVENT_READ, handler)

    def serve(self, handler):
        try:
            handler.answer_what_is_there()
        except Exception:
            self.handle_error(handler.request, handler.client_address)
            handler.close_connection = True
        if handler.close_connection:
            self.selector.unregister(handler.request)
            handler.finish()
            self.shutdown_request(handler.request)

    def shutdown(self):
        self.stopping = True

    def accept_who_waits(self):
        until = time.monotonic() + 1
        while self.take_turns(0) and time.monotonic() < until:
            pass
        self.selector.unregister(self.socket)

    def drain(self):
        """The loop has ended, so no request is running: what is left are idle connections."""
        until = time.monotonic() + IDLE_SECONDS
        while self.connections and time.monotonic() < until:
            self.take_turns(0.05)
        for connection in list(self.connections):
            self.shutdown_request(connection)


if __name__ == "__main__":
    if sys.argv[1:] == ["--http", "1.1"]:
        main(LastingServer, LastingHandler)
    else:
        main(ClosingServer, ClosingHandler)
