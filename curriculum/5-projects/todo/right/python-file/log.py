"""The log: one JSON object a line on standard output. Where it goes from there is not our business."""

import json
import threading
from datetime import datetime, timezone

turn = threading.Lock()


def log(**entry):
    """Writes one line. Never give it a body, a header or a setting: any of them may hold a secret."""
    now = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
    line = json.dumps({"time": now, **entry})
    with turn:
        print(line, flush=True)
