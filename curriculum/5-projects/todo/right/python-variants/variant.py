"""The server of ../python-file with one difference, which is named on the command line.

../variants.md says what each is for. All are right, so no check may blame any of them.
"""

import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "python-file"))

from server import TodoHandler, main  # noqa: E402
from todo import Refusal  # noqa: E402
from wire import Server  # noqa: E402

WARM_AT = time.monotonic() + 2
# Requests that were on their way at SIGTERM have begun before it.
ON_ITS_WAY_SECONDS = 0.2
LINGER_SECONDS = 1


class WithoutReadyz(TodoHandler):
    """Whoever wants to know whether it is ready has to ask for the list."""

    def route(self, path, body):
        if path == "/readyz":
            raise Refusal(404, "There is nothing here.")
        super().route(path, body)


class Closing(TodoHandler):
    """HTTP/1.1, and yet a connection for each request."""

    def send_answer(self, status, content, headers):
        self.close_connection = True
        super().send_answer(status, content, headers)


class WarmingUp(TodoHandler):
    """Listens at once, and has nothing but 503 for anybody in its first seconds."""

    def route(self, path, body):
        if time.monotonic() < WARM_AT:
            raise Refusal(503, "This instance is not ready yet.")
        super().route(path, body)


class TurningAway(TodoHandler):
    """Finishes what was begun before SIGTERM, and begins nothing new."""

    def parse_request(self):
        self.came_late = time.monotonic() > self.server.last_welcome
        return super().parse_request()

    def route(self, path, body):
        if self.came_late and path != "/healthz":
            raise Refusal(503, "This instance is about to stop.")
        super().route(path, body)


class Lingering(Server):
    """Listens on after SIGTERM, so that a router gets an answer where it would find nobody."""

    last_welcome = float("inf")

    def shutdown(self):
        self.last_welcome = min(self.last_welcome, time.monotonic() + ON_ITS_WAY_SECONDS)
        time.sleep(LINGER_SECONDS)
        super().shutdown()


class SlowToListen(Server):
    """Its settings are read by now: what is missing is told at once."""

    def __init__(self, address, handler):
        time.sleep(10)
        super().__init__(address, handler)


VARIANTS = {
    "without-readyz": (Server, WithoutReadyz),
    "closes-connections": (Server, Closing),
    "readyz-503-at-first": (Server, WarmingUp),
    "unavailable-while-draining": (Lingering, TurningAway),
    "slow-start-10": (SlowToListen, TodoHandler),
}

if __name__ == "__main__":
    main(*VARIANTS[sys.argv[1]])
