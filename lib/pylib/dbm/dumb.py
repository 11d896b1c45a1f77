"""A dbm that needs nothing but files: slow, simple, and safe for one writer at a time.

NAME.dat has the values, each at a multiple of 512 bytes; NAME.dir has a line for each key, its repr and the place and
the size of its value; NAME.bak is the index before the last one. A value that grows beyond its blocks goes to the end
of the file, and its old place is lost.
"""
import ast
import collections.abc
import io
import os

__all__ = ["error", "open"]

_BLOCK = 512

error = OSError


def _blocks(size):
    return (size + _BLOCK - 1) // _BLOCK


def _bytes(value, what):
    if isinstance(value, str):
        return value.encode("utf-8")
    if not isinstance(value, (bytes, bytearray)):
        raise TypeError(f"{what} must be bytes or strings")
    return bytes(value)


class _Database(collections.abc.MutableMapping):
    # __del__ may run when os and io are gone.
    _os = os
    _io = io

    def __init__(self, filename, mode, flag="c"):
        name = os.fsencode(filename)
        self._mode = mode
        self._readonly = flag == "r"
        self._dirfile, self._datfile, self._bakfile = name + b".dir", name + b".dat", name + b".bak"
        # Key to (place, size); None after close().
        self._index = None
        self._modified = False
        self._create(flag)
        self._read_index(flag)

    def _create(self, flag):
        if flag == "n":
            for path in (self._datfile, self._bakfile, self._dirfile):
                try:
                    os.remove(path)
                except OSError:
                    pass
        try:
            io.open(self._datfile, "r", encoding="Latin-1").close()
        except OSError:
            if flag not in ("c", "n"):
                raise
            with io.open(self._datfile, "w", encoding="Latin-1"):
                self._set_mode(self._datfile)

    def _read_index(self, flag):
        self._index = {}
        try:
            file = io.open(self._dirfile, "r", encoding="Latin-1")
        except OSError:
            if flag not in ("c", "n"):
                raise
            with io.open(self._dirfile, "w", encoding="Latin-1"):
                self._set_mode(self._dirfile)
            return
        with file:
            for line in file:
                key, place = ast.literal_eval(line.rstrip())
                self._index[key.encode("Latin-1")] = place

    def _set_mode(self, path):
        if hasattr(self._os, "chmod"):
            self._os.chmod(path, self._mode)

    def _write_index(self):
        if self._index is None or not self._modified:
            return
        try:
            self._os.unlink(self._bakfile)
        except OSError:
            pass
        try:
            self._os.rename(self._dirfile, self._bakfile)
        except OSError:
            pass
        with self._io.open(self._dirfile, "w", encoding="Latin-1") as file:
            self._set_mode(self._dirfile)
            for key, place in self._index.items():
                # Keys are bytes; as Latin-1 text their repr is the same in every encoding of the file.
                file.write("%r, %r\n" % (key.decode("Latin-1"), place))
        self._modified = False

    sync = _write_index

    def _check_open(self):
        if self._index is None:
            raise error("DBM object has already been closed")

    def _check_writable(self):
        if self._readonly:
            raise error("The database is opened for reading only")

    def __getitem__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        self._check_open()
        at, size = self._index[key]
        with io.open(self._datfile, "rb") as file:
            file.seek(at)
            return file.read(size)

    def __setitem__(self, key, value):
        self._check_open()
        self._check_writable()
        key = _bytes(key, "keys")
        value = _bytes(value, "values")
        self._modified = True
        old = self._index.get(key)
        with io.open(self._datfile, "rb+") as file:
            if old is not None and _blocks(len(value)) <= _blocks(old[1]):
                at = old[0]
                file.seek(at)
            else:
                at = _blocks(file.seek(0, 2)) * _BLOCK
                file.write(b"\0" * (at - file.tell()))
            file.write(value)
        self._index[key] = (at, len(value))
        if old is None:
            with io.open(self._dirfile, "a", encoding="Latin-1") as file:
                self._set_mode(self._dirfile)
                file.write("%r, %r\n" % (key.decode("Latin-1"), self._index[key]))

    def __delitem__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        self._check_open()
        self._check_writable()
        self._modified = True
        del self._index[key]
        self._write_index()

    def __contains__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        self._check_open()
        return key in self._index

    def __iter__(self):
        self._check_open()
        return iter(self._index)

    iterkeys = __iter__

    def __len__(self):
        self._check_open()
        return len(self._index)

    def keys(self):
        self._check_open()
        return list(self._index)

    def items(self):
        self._check_open()
        return [(key, self[key]) for key in self._index]

    def close(self):
        try:
            self._write_index()
        finally:
            self._index = None

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag="c", mode=0o666):
    """Opens a database: "r" to read, "w" to write, "c" made when it isn't there, "n" always made anew."""
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    try:
        umask = os.umask(0)
        os.umask(umask)
    except AttributeError:
        pass
    else:
        mode &= ~umask
    return _Database(file, mode, flag=flag)
