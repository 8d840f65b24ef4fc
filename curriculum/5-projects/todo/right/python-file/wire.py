"""HTTP/1.1 with one thread for each connection: whole bodies in, whole answers out, and a calm end.

http.server lacks five things that this file adds: chunked bodies, a limit for bodies whose refusal
reaches the client, any method, a log that programs can read, and an end that lets running requests finish.
"""

import re
import selectors
import signal
import socket
import socketserver
import sys
import threading
import time
import traceback
import uuid
from http.server import BaseHTTPRequestHandler

from log import log
from todo import Refusal

LARGEST_BODY = 1024 * 1024
MOST_DISCARDED = 8 * 1024 * 1024
TOO_LARGE = (413, "The body has more than %d bytes." % LARGEST_BODY)
# After SIGTERM: how long an idle connection may still bring a request, and how long a request may still take.
IDLE_SECONDS = 0.5
LAST_SECONDS = 8


class RequestHandler(BaseHTTPRequestHandler):
    """Reads requests; a subclass answers them in `respond`."""

    protocol_version = "HTTP/1.1"
    timeout = 30
    # Head and body leave in one packet: two small writes would wait for each other (Nagle).
    wbufsize = -1
    disable_nagle_algorithm = True
    # Whether bytes of the request are left that nobody will read.
    unread = False

    def __getattr__(self, name):
        """http.server looks for do_GET, do_POST ...; all methods are answered in one place."""
        if name.startswith("do_"):
            return self.respond
        raise AttributeError(name)

    def version_string(self):
        return "todo"

    def parse_request(self):
        """Called when the first line of a request is there: from now on, SIGTERM waits for it."""
        self.server.busy(self.connection)
        self.began = time.monotonic()
        return super().parse_request()

    def handle_one_request(self):
        # What cannot be read as a request must not be taken for the one before it.
        self.requestline, self.command, self.headers = "", None, {}
        self.began = time.monotonic()
        try:
            super().handle_one_request()
        except ConnectionError:
            self.close_connection = True  # The client went away: there is nobody to answer.
        self.server.idle(self.connection)
        if self.server.draining:
            self.close_connection = True

    def handle_expect_100(self):
        """Lets the client send its body, unless we already know that it is too large."""
        length = self.headers.get("Content-Length", "0")
        if re.fullmatch(r"[0-9]{1,18}", length) and int(length) > LARGEST_BODY:
            self.refuse(self.hopeless(*TOO_LARGE))
            return False
        super().handle_expect_100()
        self.wfile.flush()
        return True

    def asked_path(self):
        """The path without its query, which may hold a secret; "" where there is none.

        Not self.path: there http.server has made "/" of "//", and DELETE // would empty the list.
        """
        words = self.requestline.split()
        if len(words) < 2:
            return ""
        path = re.split("[?#]", re.sub("^https?://[^/?#]*", "", words[1]))[0] or "/"
        return path if path.startswith("/") else ""

    def request_id(self):
        """The id that the request came with, by which it is known elsewhere; else one of our own."""
        sent = self.headers.get("X-Request-Id", "")
        return sent if re.fullmatch("[A-Za-z0-9_.:-]{1,128}", sent) else str(uuid.uuid4())

    def read_body(self):
        """The body of the request; too large ones are read to their end and then refused."""
        lengths = self.headers.get_all("Content-Length", [])
        coding = self.headers.get("Transfer-Encoding")
        if coding is not None:
            if lengths or coding.strip().lower() != "chunked":
                raise self.hopeless(400, "Send either a Content-Length or chunks.")
            return self.read_chunks()
        if not lengths:
            return b""
        if len(set(lengths)) > 1 or not re.fullmatch(r"[0-9]{1,18}", lengths[0].strip()):
            raise self.hopeless(400, "Content-Length is not a number.")
        length = int(lengths[0])
        if length > LARGEST_BODY:
            self.discard(length)
            raise Refusal(*TOO_LARGE)
        return self.read_exactly(length)

    def read_chunks(self):
        parts, size = [], 0
        while True:
            line = self.rfile.readline(1024).split(b";")[0].strip()
            if not re.fullmatch(rb"[0-9a-fA-F]{1,15}", line):
                raise self.hopeless(400, "The chunks are malformed.")
            length = int(line, 16)
            if length == 0:
                break
            size += length
            if size > MOST_DISCARDED:
                raise self.hopeless(*TOO_LARGE)
            if size > LARGEST_BODY:
                parts.clear()
                self.discard(length)
            else:
                parts.append(self.read_exactly(length))
            self.rfile.readline(8)
        while self.rfile.readline(65537).strip():
            pass  # Trailers say nothing that we need.
        if size > LARGEST_BODY:
            raise Refusal(*TOO_LARGE)
        return b"".join(parts)

    def read_exactly(self, length):
        try:
            body = self.rfile.read(length)
        except socket.timeout:
            body = b""
        if len(body) < length:
            raise self.hopeless(408, "The body is shorter than it said.")
        return body

    def discard(self, length):
        """Reads what nobody wants: closing with unread bytes would reset the connection, answer and all."""
        left = min(length, MOST_DISCARDED)
        while left > 0:
            left -= len(self.read_exactly(min(left, 65536)))
        if length > MOST_DISCARDED:
            raise self.hopeless(*TOO_LARGE)

    def hopeless(self, status, detail):
        """A refusal after which the next request could not be found in the stream."""
        self.close_connection = True
        self.unread = True
        return Refusal(status, detail)

    def send_answer(self, status, content, headers):
        closing = self.close_connection or self.server.draining
        request_id = self.request_id()
        self.send_response(status)
        self.send_header("X-Request-Id", request_id)
        for name, value in headers:
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        if closing:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
        # Before the answer leaves: whoever has it finds its line.
        log(
            requestId=request_id,
            method=self.command,
            path=self.asked_path(),
            status=status,
            ms=round((time.monotonic() - self.began) * 1000, 1),
        )
        self.wfile.flush()
        if self.unread:
            self.linger()

    def linger(self):
        """Says that we are done, then lets the client finish, so that it gets to read the answer."""
        try:
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(1)
            until = time.monotonic() + 5
            while time.monotonic() < until and self.connection.recv(65536):
                pass
        except OSError:
            pass  # The client is gone: then there is nothing to wait for.

    def send_error(self, code, message=None, explain=None):
        """What http.server refuses by itself (a malformed request line ...), in the form of all refusals."""
        self.request_version = "HTTP/1.1"  # Otherwise the answer would have no head, as in HTTP/0.9.
        self.refuse(self.hopeless(code, "The request is not HTTP as this server knows it."))

    def log_message(self, format, *args):
        """What http.server would write: send_answer has written its line already."""


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """Knows which connections wait for a request and which are in the middle of one.

    Not http.server's own: that one asks the name service for the host's name before it listens.
    """

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 512
    # From SIGTERM on: what is asked is still answered, and each answer is the last on its connection.
    draining = False
    nobody_waits = False

    def __init__(self, address, handler):
        self.changed = threading.Condition()
        self.connections = {}
        super().__init__(address, handler)

    def idle(self, connection):
        with self.changed:
            self.connections[connection] = "idle"

    def busy(self, connection):
        with self.changed:
            self.connections[connection] = "busy"

    def process_request(self, request, client_address):
        """Counted before its thread starts, so that none is overlooked."""
        self.idle(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        super().shutdown_request(request)
        with self.changed:
            self.connections.pop(request, None)
            self.changed.notify_all()

    def accept_who_waits(self):
        """Whoever has connected is heard: the kernel would reset what is in its queue when we close the socket."""
        self.timeout = 0
        until = time.monotonic() + 1
        while not self.nobody_waits and time.monotonic() < until:
            self.handle_request()

    def handle_timeout(self):
        """Called by handle_request where nobody has connected."""
        self.nobody_waits = True

    def drain(self):
        """Waits for the running requests, and ends connections that are idle and stay so."""
        with self.changed:
            self.changed.wait_for(lambda: not self.connections, IDLE_SECONDS)
            for connection, state in self.connections.items():
                if state == "idle":
                    end_input(connection)
            self.changed.wait_for(lambda: not self.connections, LAST_SECONDS)

    def handle_error(self, request, client_address):
        """Connections break; only what is our own mistake is worth a line."""
        if not isinstance(sys.exc_info()[1], OSError):
            traceback.print_exc()


def end_input(connection):
    """The thread that waits for a request reads "end", unless a request has just begun to arrive."""
    try:
        with selectors.DefaultSelector() as selector:
            selector.register(connection, selectors.EVENT_READ)
            if not selector.select(0):
                connection.shutdown(socket.SHUT_RD)
    except (OSError, ValueError):
        pass  # It is closed already.


def serve_until_sigterm(server):
    """Serves; at SIGTERM stops listening, lets running requests finish, and returns."""

    def stop(signum, frame):
        server.draining = True
        # shutdown() waits for the loop that this very thread runs, so another thread has to call it.
        threading.Thread(target=server.shutdown, daemon=True).start()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    server.serve_forever(poll_interval=0.05)
    server.accept_who_waits()
    server.server_close()
    server.drain()
