# oracle: 64-bit
# dbm, its kinds, and shelve.
import importlib, os, shelve, tempfile
import dbm

def error(f, *args, **kw):
    try:
        print("no error:", f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)

os.chdir(tempfile.mkdtemp())
error(dbm.open, "no")  # expect: error db file doesn't exist; use 'c' or 'n' flag to create a new db
error(dbm.open, "no", "x")  # expect: error db file doesn't exist; use 'c' or 'n' flag to create a new db
for kind in "dbm.dumb", "dbm.sqlite3":
    module = importlib.import_module(kind)
    name = kind[4:]
    with module.open(name, "c") as db:
        db["k"] = "text"
        db[b"bytes"] = b"x" * 600
        db["\xfc"] = b""
        db["k"] = b"y" * 700
        print(kind, sorted(db.keys()), len(db), "k" in db, db.get("none"), db["k"] == b"y" * 700, db["\xfc"])
        del db["bytes"]
        error(lambda: db["bytes"])
    error(lambda: db["k"])
    print(dbm.whichdb(name), dbm.whichdb("nothing"))
    with dbm.open(name) as db:
        print(sorted(db), sorted(len(v) for v in db.values()))
        try:
            db["k"] = "v"
        except dbm.error as e:
            print(type(e).__name__, e)
    with dbm.open(name, "w") as db:
        db.clear()
        print(list(db.items()))
    error(module.open, name, "z")
# expect: dbm.dumb [b'bytes', b'k', b'\xc3\xbc'] 3 True None True b''
# expect: KeyError b'bytes'
# expect: OSError DBM object has already been closed
# expect: dbm.dumb None
# expect: [b'k', b'\xc3\xbc'] [0, 700]
# expect: OSError The database is opened for reading only
# expect: []
# expect: ValueError Flag must be one of 'r', 'w', 'c', or 'n'
# expect: dbm.sqlite3 [b'bytes', b'k', b'\xc3\xbc'] 3 True None True b''
# expect: KeyError 'bytes'
# expect: error DBM object has already been closed
# expect: dbm.sqlite3 None
# expect: [b'k', b'\xc3\xbc'] [0, 700]
# expect: error attempt to write a readonly database
# expect: []
# expect: ValueError Flag must be one of 'r', 'w', 'c', or 'n', not 'z'
error(importlib.import_module("dbm.dumb").open, "no", "r")
# expect: FileNotFoundError [Errno 2] No such file or directory: b'no.dat'
with dbm.dumb.open("two") as db:
    error(db.__setitem__, 1, b"")  # expect: TypeError keys must be bytes or strings
    error(db.__setitem__, "k", 1)  # expect: TypeError values must be bytes or strings
    db["a"] = "1"
    db["b"] = "\u20ac"
print(open("two.dir").read(), open("two.dat", "rb").read().rstrip(b"\0").split(b"\0")[0])
# expect: 'a', (0, 1)
# expect: 'b', (512, 3)
# expect:  b'1'
with open("other", "w") as f:
    f.write("no database at all")
print(repr(dbm.whichdb("other")))  # expect: ''
error(dbm.open, "other")  # expect: error db type could not be determined
with shelve.open("shelf") as s:
    s["list"] = [1, 2]
    s["list"].append(3)
    s["dict"] = {"a": (None, 1.5)}
with shelve.open("shelf", writeback=True) as s:
    s["list"].append(3)
with shelve.open("shelf", "r") as s:
    print(sorted(s.items()), "dict" in s, dbm.whichdb("shelf"))
    # expect: [('dict', {'a': (None, 1.5)}), ('list', [1, 2, 3])] True dbm.sqlite3
for kind in "dbm.gnu", "dbm.ndbm":
    try:
        importlib.import_module(kind)
    except ImportError as e:
        print(kind, e.name)
# expect: dbm.gnu _gdbm
# expect: dbm.ndbm _dbm
