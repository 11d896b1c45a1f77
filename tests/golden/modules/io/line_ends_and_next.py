# Lines of texts with all kinds of ends, in str.splitlines(), StringIO and files, also where writing puts ends together or apart.
import io
import itertools
import os
import tempfile

total = 0
handle, path = tempfile.mkstemp()
os.close(handle)
for parts in itertools.product(("", "ab", "\n", "\r", "\r\n", "\v", "é"), repeat=4):
    text = "".join(parts)
    found = [text.splitlines(), text.splitlines(True)]
    for newline in (None, "", "\n", "\r", "\r\n"):
        for whole in (True, False):
            stream = io.StringIO(newline=newline)
            for part in [text] if whole else parts:
                stream.write(part)
            stream.seek(0)
            found.append(list(stream))
    stream = io.StringIO(text, newline="")
    stream.seek(1)
    stream.write("x")
    stream.seek(0)
    found.append(list(stream))
    stream.truncate(3)
    stream.seek(0, 2)
    stream.write("\ny\r\nz")
    stream.seek(0)
    found.append([stream.readline(), stream.readline(2), *stream])
    copy = io.StringIO(newline="")
    copy.__setstate__(io.StringIO(text, newline="").__getstate__())
    found.append(list(copy))
    total = (total * 31 + sum(i * ord(c) for i, c in enumerate(repr(found)))) % (1 << 61)
print(total)
for text in ("a\r\nb\r\nc", "a\rb\r\nc\n", "a\nb\r", "a\r\n\r\nb", "\r\r\n\n", "x" * 70000 + "\r\ny\r\n"):
    with open(path, "w", newline="") as f:
        f.write(text)
    for newline in (None, "", "\n", "\r", "\r\n"):
        with open(path, newline=newline) as f:
            lines = list(f)
        with open(path, newline=newline) as f:
            again = list(iter(f.readline, ""))
        print([line[-12:] for line in lines], lines == again, repr(f.newlines))
os.remove(path)


def records(source):
    """next() in functions that need no frame, of iterators of all kinds."""
    first = next(source)
    return first, next(source, None)


def headed(rows):
    names = next(rows)
    return [dict(zip(names, row)) for row in rows if row != [] and not row == ["x"]]


def pairs(names, row):
    if row == []:
        return None
    return dict(zip(names, row))


class Up:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("end")
        return self.n


class Odd(str):
    def __hash__(self):
        global hashed
        hashed += 1
        return super().__hash__()


hashed = 0
for _ in range(3000):
    records(iter(["a", "b"]))
    pairs(["a", "b"], ["1", "2"])
print(records(iter("ab")), records(Up()), records(c for c in "xyz"), records(iter({1: 2})), records(io.StringIO("l\nm\n")))
for bad in (iter([]), iter(()), 5, Up):
    try:
        print(records(bad))
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, repr(str(e)))
for _ in range(3000):
    headed(iter([["a", "b"], ["1", "2"], [], ["x"]]))
print(headed(iter([["a", Odd("b")], ["1", "2"], [], ["x"], ["x", 1]])), hashed)
print(pairs([Odd("q"), "b"], ["1", "2"]), pairs((1, 2), [3]), pairs([1.5, True, None], "abc"), pairs(["k"], [[]]), pairs(["k"], []), hashed)
try:
    pairs([[]], ["v"])
except TypeError as e:
    print(e)
# expect: 1558781693242448352
# expect: ['a\n', 'b\n', 'c'] True '\r\n'
# expect: ['a\r\n', 'b\r\n', 'c'] True '\r\n'
# expect: ['a\r\n', 'b\r\n', 'c'] True None
# expect: ['a\r', '\nb\r', '\nc'] True None
# expect: ['a\r\n', 'b\r\n', 'c'] True None
# expect: ['a\n', 'b\n', 'c\n'] True ('\r', '\n', '\r\n')
# expect: ['a\r', 'b\r\n', 'c\n'] True ('\r', '\n', '\r\n')
# expect: ['a\rb\r\n', 'c\n'] True None
# expect: ['a\r', 'b\r', '\nc\n'] True None
# expect: ['a\rb\r\n', 'c\n'] True None
# expect: ['a\n', 'b\n'] True ('\r', '\n')
# expect: ['a\n', 'b\r'] True ('\r', '\n')
# expect: ['a\n', 'b\r'] True None
# expect: ['a\nb\r'] True None
# expect: ['a\nb\r'] True None
# expect: ['a\n', '\n', 'b'] True '\r\n'
# expect: ['a\r\n', '\r\n', 'b'] True '\r\n'
# expect: ['a\r\n', '\r\n', 'b'] True None
# expect: ['a\r', '\n\r', '\nb'] True None
# expect: ['a\r\n', '\r\n', 'b'] True None
# expect: ['\n', '\n', '\n'] True ('\r', '\n', '\r\n')
# expect: ['\r', '\r\n', '\n'] True ('\r', '\n', '\r\n')
# expect: ['\r\r\n', '\n'] True None
# expect: ['\r', '\r', '\n\n'] True None
# expect: ['\r\r\n', '\n'] True None
# expect: ['xxxxxxxxxxx\n', 'y\n'] True '\r\n'
# expect: ['xxxxxxxxxx\r\n', 'y\r\n'] True '\r\n'
# expect: ['xxxxxxxxxx\r\n', 'y\r\n'] True None
# expect: ['xxxxxxxxxxx\r', '\ny\r', '\n'] True None
# expect: ['xxxxxxxxxx\r\n', 'y\r\n'] True None
# expect: ('a', 'b') (1, 2) ('x', 'y') (1, None) ('l\n', 'm\n')
# expect: StopIteration ''
# expect: StopIteration ''
# expect: TypeError "'int' object is not an iterator"
# expect: TypeError "'type' object is not an iterator"
# expect: [{'a': '1', 'b': '2'}, {'a': 'x', 'b': 1}] 2
# expect: {'q': '1', 'b': '2'} {1: 3} {1.5: 'a', True: 'b', None: 'c'} {'k': []} None 3
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
