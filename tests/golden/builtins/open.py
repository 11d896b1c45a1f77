# oracle: 64-bit
import os, tempfile
d = tempfile.mkdtemp(); p = os.path.join(d, "a.txt")
with open(p, "w") as f: print(f.write("one\ntwo\nthree"), f.mode, f.writable(), f.readable(), f.closed)
                        # expect: 13 w True False False
print(f.closed)  # expect: True
with open(p) as f: print(f.read(3), f.readline(), f.readlines(), f.read(), f.tell())
                   # expect: one 
                   # expect:  ['two\n', 'three']  13
with open(p) as f: print([line for line in f])  # expect: ['one\n', 'two\n', 'three']
with open(p, "a", encoding="utf-8") as f: f.write("\né"); f.writelines(["x", "y"])
with open(p, "rb") as f: print(f.read(), f.seek(4), f.read(3), f.seek(-2, 2), f.read())
                         # expect: b'one\ntwo\nthree\n\xc3\xa9xy' 4 b'two' 16 b'xy'
with open(p, "r+b") as f: f.seek(0); f.write(b"ONE"); f.seek(0); print(f.readline(), f.truncate(5))
                          # expect: b'ONE\n' 5
print(open(p, newline="").read() , os.path.getsize(p))
# expect: ONE
# expect: t 5
for args in ((p, "q"), (p, "rw"), (os.path.join(d, "none"),), (d,), (p, "rb", -1, "utf-8"), (p, "x"), (p, "r", 0), (1.5,), (p, "")):
    try: open(*args).close()
    except Exception as e: print(type(e).__name__, str(e).replace(d, "DIR"))
# expect: ValueError invalid mode: 'q'
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: FileNotFoundError [Errno 2] No such file or directory: 'DIR/none'
# expect: IsADirectoryError [Errno 21] Is a directory: 'DIR'
# expect: ValueError binary mode doesn't take an encoding argument
# expect: FileExistsError [Errno 17] File exists: 'DIR/a.txt'
# expect: ValueError can't have unbuffered text I/O
# expect: TypeError expected str, bytes or os.PathLike object, not float
# expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
f = open(p); f.close()
try: f.read()
except ValueError as e: print(e)  # expect: I/O operation on closed file.
try: open(p, "r").write("x")
except Exception as e: print(type(e).__name__, e)  # expect: UnsupportedOperation not writable
try: open(p, "w").read()
except Exception as e: print(type(e).__name__, e)  # expect: UnsupportedOperation not readable
