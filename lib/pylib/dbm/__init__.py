"""Databases of keys and values in files: dbm.open() takes the best kind there is, or the kind that the file is of.

The kinds are dbm.sqlite3 and dbm.dumb; dbm.gnu and dbm.ndbm need libraries of C, and their import fails.
"""
import io
import os
import struct
import sys

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    """Something is wrong with a database."""


# From the best to the worst.
_names = ["dbm.sqlite3", "dbm.gnu", "dbm.ndbm", "dbm.dumb"]
_defaultmod = None
_modules = {}

error = (error, OSError)


def _usable(name):
    """The module of a kind, or None when it can't be imported."""
    if name not in _modules:
        try:
            _modules[name] = __import__(name, fromlist=["open"])
        except ImportError:
            return None
    return _modules[name]


def _best():
    global _defaultmod
    if _defaultmod is None:
        for name in _names:
            _defaultmod = _usable(name)
            if _defaultmod is not None:
                break
        else:
            raise ImportError(f"no dbm clone found; tried {_names}")
    return _defaultmod


def open(file, flag="r", mode=0o666):
    """Opens a database: "r" to read, "w" to write, "c" made when it isn't there, "n" always made anew."""
    best = _best()
    kind = None if "n" in flag else whichdb(file)
    if kind is None:
        if "c" not in flag and "n" not in flag:
            raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
        module = best
    elif kind == "":
        raise error[0]("db type could not be determined")
    else:
        module = _usable(kind)
        if module is None:
            raise error[0](f"db type is {kind}, but the module is not available")
    return module.open(file, flag, mode)


def _readable(path):
    try:
        io.open(path, "rb").close()
    except OSError:
        return False
    return True


def _is_dumb(path):
    try:
        os.stat(path + b".dat")
        with io.open(path + b".dir", "rb") as index:
            return os.stat(path + b".dir").st_size == 0 or index.read(1) in (b"'", b'"')
    except OSError:
        return False


def whichdb(filename):
    """The module that a database is of; "" when that is not known, None when there is no database to read."""
    path = os.fsencode(filename)
    if _readable(path + b".pag") and _readable(path + b".dir"):
        return "dbm.ndbm"
    if _readable(path + b".db"):
        # Berkeley DB makes this file, too: the module has to say.
        ndbm = _usable("dbm.ndbm")
        if ndbm is not None:
            try:
                ndbm.open(filename).close()
                return "dbm.ndbm"
            except OSError:
                pass
    if _is_dumb(path):
        return "dbm.dumb"
    try:
        with io.open(path, "rb") as file:
            head = file.read(16)
    except OSError:
        return None
    if len(head) < 4:
        return ""
    if struct.unpack("=l", head[:4])[0] in (0x13579ACD, 0x13579ACE, 0x13579ACF):
        return "dbm.gnu"
    return "dbm.sqlite3" if head == b"SQLite format 3\0" else ""


if __name__ == "__main__":
    for _name in sys.argv[1:]:
        print(whichdb(_name) or "UNKNOWN", _name)
