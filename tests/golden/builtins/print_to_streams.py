# print() to streams: its own write(), one that the program put in its place, and lines read beside it.
import io
import os
import tempfile


class Logged(io.StringIO):
    def write(self, text):
        super().write("<" + text + ">")
        return len(text)


class Number:
    def __str__(self):
        return "number"


out = io.StringIO()
print(1, 2.5, True, None, "x", sep="|", file=out)
print(file=out)
print(Number(), "é", "😀", "\ud800", file=out)
print(10**30, -0.0, float("nan"), file=out, end="")
print(ascii(out.getvalue()))

logged = Logged()
print("a", 1, file=logged)
print(logged.getvalue())

replaced = io.StringIO()
pieces = []
replaced.write = pieces.append
print("a", 1, file=replaced)
print("".join(pieces), repr(replaced.getvalue()))

crlf = io.StringIO(newline="\r\n")
print("a", "b\nc", file=crlf)
print(repr(crlf.getvalue()))

closed = io.StringIO()
closed.close()
try:
    print("x", file=closed)
except ValueError as e:
    print("ValueError:", e)

handle, path = tempfile.mkstemp()
os.close(handle)
try:
    with open(path, "w+", encoding="ascii", newline="\r\n") as f:
        print("one", 1, file=f)
        try:
            print("two", "\u20ac", 2, file=f)
        except UnicodeEncodeError as e:
            print(e)
        f.seek(0)
        print([line for line in f])
    f = open(path, "w+", encoding="utf-8")
    print("first", file=f)
    print("zweite \u20ac", file=f)
    print("last", end="", file=f)
    f.seek(0)
    print(repr(next(f)))
    try:
        f.tell()
    except OSError as e:
        print("OSError:", e)
    print(repr(f.readline()), repr(f.read(2)), repr(f.readline()), repr(f.readline()))
    f.seek(0)
    print(repr(f.readline()), f.tell())
    print("X", file=f, flush=True)
    f.seek(0)
    print(ascii(f.read()))
    raw = f.detach()
    for use in (lambda: print("x", file=f), lambda: next(f), f.readline):
        try:
            use()
        except ValueError as e:
            print("ValueError:", e)
    raw.close()
    f = open(path)
    f.readline()
    f.close()
    for use in (lambda: next(f), f.readline, lambda: print("x", file=f)):
        try:
            use()
        except ValueError as e:
            print("ValueError:", e)
finally:
    os.remove(path)
# expect: '1|2.5|True|None|x\n\nnumber \xe9 \U0001f600 \ud800\n1000000000000000000000000000000 -0.0 nan'
# expect: <a>< ><1><
# expect: >
# expect: a 1
# expect:  ''
# expect: 'a b\r\nc\r\n'
# expect: ValueError: I/O operation on closed file
# expect: 'ascii' codec can't encode character '\u20ac' in position 0: ordinal not in range(128)
# expect: ['one 1\r\n', 'two ']
# expect: 'first\n'
# expect: OSError: telling position disabled by next() call
# expect: 'zweite €\n' 'la' 'st' ''
# expect: 'first\n' 6
# expect: 'first\nzweite \u20ac\nlastX\n'
# expect: ValueError: underlying buffer has been detached
# expect: ValueError: underlying buffer has been detached
# expect: ValueError: underlying buffer has been detached
# expect: ValueError: I/O operation on closed file.
# expect: ValueError: I/O operation on closed file.
# expect: ValueError: I/O operation on closed file.
