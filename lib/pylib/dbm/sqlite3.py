"""A dbm in a table of an SQLite database: keys and values are bytes."""
import os
import sqlite3
from collections.abc import MutableMapping
from contextlib import closing, suppress
from pathlib import Path

_TABLE = "CREATE TABLE IF NOT EXISTS Dict (key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)"
_COUNT = "SELECT COUNT (key) FROM Dict"
_VALUE = "SELECT value FROM Dict WHERE key = CAST(? AS BLOB)"
_STORE = "REPLACE INTO Dict (key, value) VALUES (CAST(? AS BLOB), CAST(? AS BLOB))"
_DELETE = "DELETE FROM Dict WHERE key = CAST(? AS BLOB)"
_KEYS = "SELECT key FROM Dict"

# The mode of SQLite's URI for each flag.
_MODES = {"r": "ro", "w": "rw", "c": "rwc", "n": "rwc"}


class error(OSError):
    """Something is wrong with a database."""


def _normalize_uri(path):
    uri = Path(path).absolute().as_uri()
    while "//" in uri:
        uri = uri.replace("//", "/")
    return uri


class _Database(MutableMapping):
    def __init__(self, path, /, *, flag, mode):
        if hasattr(self, "_cx"):
            raise error("DBM object does not support reinitialization")
        if flag not in _MODES:
            raise ValueError(f"Flag must be one of 'r', 'w', 'c', or 'n', not {flag!r}")
        path = os.fsdecode(path)
        if flag == "n":
            with suppress(FileNotFoundError):
                os.remove(path)
        if flag in "cn":
            # SQLite would give the file another mode.
            Path(path).touch(mode=mode, exist_ok=True)
        try:
            self._cx = sqlite3.connect(f"{_normalize_uri(path)}?mode={_MODES[flag]}", autocommit=True, uri=True)
        except sqlite3.Error as e:
            raise error(str(e))
        if flag != "r":
            with suppress(sqlite3.OperationalError):
                self._cx.execute("PRAGMA journal_mode = wal")
        if flag in "cn":
            self._execute(_TABLE)

    def _execute(self, *args):
        if not self._cx:
            raise error("DBM object has already been closed")
        try:
            return closing(self._cx.execute(*args))
        except sqlite3.Error as e:
            raise error(str(e))

    def __len__(self):
        with self._execute(_COUNT) as rows:
            return rows.fetchone()[0]

    def __getitem__(self, key):
        with self._execute(_VALUE, (key,)) as rows:
            row = rows.fetchone()
        if not row:
            raise KeyError(key)
        return row[0]

    def __setitem__(self, key, value):
        self._execute(_STORE, (key, value))

    def __delitem__(self, key):
        with self._execute(_DELETE, (key,)) as rows:
            if not rows.rowcount:
                raise KeyError(key)

    def __iter__(self):
        try:
            with self._execute(_KEYS) as rows:
                for row in rows:
                    yield row[0]
        except sqlite3.Error as e:
            raise error(str(e))

    def close(self):
        if self._cx:
            self._cx.close()
            self._cx = None

    def keys(self):
        return list(super().keys())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(filename, /, flag="r", mode=0o666):
    """Opens a database: "r" to read, "w" to write, "c" made when it isn't there, "n" always made anew."""
    return _Database(filename, flag=flag, mode=mode)
