"""The list on disk: SQLite in DATA_DIR. What a method has returned, kill -9 cannot take back."""

import contextlib
import os
import sqlite3
import threading
import time
import uuid

SCHEMA = """
CREATE TABLE IF NOT EXISTS todos (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  completed INTEGER NOT NULL,
  position INTEGER
)
"""
COLUMNS = ("title", "completed", "position")


class Store:
    """One connection, used by one thread at a time; SQLite's own lock keeps other processes out."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.lock = threading.Lock()
        self.database = sqlite3.connect(
            os.path.join(folder, "todos.sqlite3"),
            timeout=15,
            isolation_level=None,
            check_same_thread=False,
        )
        self.database.row_factory = sqlite3.Row
        self.turn_on_write_ahead_log()
        # FULL: a commit returns only after the log has been synced to the disk.
        self.database.execute("PRAGMA synchronous = FULL")
        self.database.execute(SCHEMA)

    def turn_on_write_ahead_log(self):
        """Two instances that start together get "locked" here at once, whatever the timeout: try again."""
        until = time.monotonic() + 15
        while True:
            try:
                self.database.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)

    def look(self):
        """Reads next to nothing, and so shows that the list can be read."""
        with self.lock:
            self.database.execute("SELECT 1 FROM todos LIMIT 1").fetchone()

    def all(self):
        with self.lock:
            return self.database.execute("SELECT * FROM todos ORDER BY place").fetchall()

    def get(self, id):
        with self.lock:
            return self.find(id)

    def add(self, members):
        with self.transaction():
            id = str(uuid.uuid4())
            values = [id] + [members[column] for column in COLUMNS]
            self.database.execute(
                "INSERT INTO todos (id, title, completed, position) VALUES (?, ?, ?, ?)", values
            )
            return self.find(id)

    def change(self, id, members):
        """Sets only the columns that are named, in one statement: two changes at once are both kept."""
        with self.transaction():
            named = [column for column in COLUMNS if column in members]
            if named:
                places = ", ".join(column + " = ?" for column in named)
                values = [members[column] for column in named] + [id]
                self.database.execute("UPDATE todos SET %s WHERE id = ?" % places, values)
            return self.find(id)

    def remove(self, id):
        """Removes one to-do; returns False where there is none."""
        with self.transaction():
            return self.database.execute("DELETE FROM todos WHERE id = ?", [id]).rowcount == 1

    def clear(self):
        with self.transaction():
            self.database.execute("DELETE FROM todos")

    def find(self, id):
        return self.database.execute("SELECT * FROM todos WHERE id = ?", [id]).fetchone()

    @contextlib.contextmanager
    def transaction(self):
        with self.lock:
            self.database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.database.execute("COMMIT")
            except BaseException:
                if self.database.in_transaction:
                    self.database.execute("ROLLBACK")
                raise
