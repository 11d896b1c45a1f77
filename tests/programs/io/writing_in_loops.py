# Text written in loops that get hot: streams over files, over BytesIO and over a program's own buffers, codecs, errors.
import codecs
import io
import os
import tempfile
import xml.etree.ElementTree as ET


def fill(write, n, lines):
    total = 0
    for i in range(n):
        for line in lines:
            total += write(line)
    return total


class Own(io.RawIOBase):
    def __init__(self):
        self.calls, self.got = 0, b""

    def writable(self):
        return True

    def write(self, b):
        self.calls += 1
        self.got += bytes(b)
        return len(b)


class Loud(io.StringIO):
    def write(self, s):
        return super().write(s.upper())


ASCII, LATIN, WIDE = ["plain ", "text\n"], ["caf\u00e9 ", "na\u00efve\n"], ["\U0001f600", "x\n", "\u4e2d"]
codecs.register_error("shout", lambda e: (f"<{len(e.object)}>", e.end))
for encoding, errors in (
    ("us-ascii", "xmlcharrefreplace"), ("ascii", "replace"), ("latin-1", "backslashreplace"), ("utf-8", "strict"),
    ("ascii", "shout"), ("utf-16", "strict"), ("cp1252", "ignore"),
):
    for newline in (None, "\r\n"):
        raw = io.BytesIO()
        t = io.TextIOWrapper(raw, encoding, errors, newline)
        n = [fill(t.write, 200, lines) for lines in (ASCII, LATIN, WIDE)]
        tell = t.tell()
        t.flush()
        print(encoding, errors, n, tell == len(raw.getvalue()), len(raw.getvalue()), raw.getvalue()[-60:])
path = os.path.join(tempfile.mkdtemp(), "out.txt")
with open(path, "w", encoding="ascii") as f:
    print(fill(f.write, 3000, ASCII))
    try:
        fill(f.write, 10, LATIN)
    except UnicodeEncodeError as e:
        print(e)
    f.write("end")
with open(path, "rb") as f:
    data = f.read()
print(len(data), data[-20:])
try:
    fill(f.write, 3, ASCII)
except Exception as e:
    print(type(e).__name__, e)
os.remove(path)
own = Own()
t = io.TextIOWrapper(io.BufferedWriter(own, 100), "ascii", write_through=True)
print(fill(t.write, 300, ASCII), own.calls > 10)
t.flush()
print(len(own.got))
s, loud = io.StringIO(), Loud()
print(fill(s.write, 500, ASCII + WIDE), fill(loud.write, 500, ASCII), len(s.getvalue()), loud.getvalue()[-6:])
s.close()
for bad in ((s.write, ["x"]), (io.StringIO().write, [1]), (t.write, [b"x"])):
    try:
        fill(*[bad[0], 2, bad[1]])
    except Exception as e:
        print(type(e).__name__, e)
root = ET.Element("r")
for i in range(300):
    ET.SubElement(root, "c", k=f"\u00e9{i}").text = "a & b < c" if i % 2 else "\u4e2d"
print(len(ET.tostring(root)), len(ET.tostring(root, "utf-8")), len(ET.tostring(root, "unicode")), ET.tostring(root)[:60])
