import io

s = io.StringIO("one\ntwo\nthree")
print(s.readline(), s.read(2), s.tell(), s.readlines(), s.read(), s.seek(0), list(s))
s.seek(0, 2); s.write("\nfour"); print(repr(s.getvalue()), s.truncate(7), repr(s.getvalue()), s.closed)
b = io.BytesIO(b"abcdef"); print(b.read(2), b.getbuffer()[0], b.seek(-1, 2), b.read(), b.write(b"XY"), b.getvalue(), b.readinto(bytearray(2)), b.read1())
t = io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n"), newline=None); print(repr(t.read()), t.newlines, t.encoding, t.errors)
t = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\r\n", write_through=True); t.write("x\ny\n"); t.flush(); print(t.buffer.getvalue())
r = io.BufferedReader(io.BytesIO(b"hello world")); print(r.peek(3)[:3], r.read(5), r.readline(), r.raw.tell())
print(isinstance(s, io.TextIOBase), s.readable(), s.seekable(), io.StringIO("a\r\nb", newline="").readlines(), io.StringIO(newline="\n").write("x"), io.DEFAULT_BUFFER_SIZE > 0)
s.close()
for f in (lambda: s.read(), lambda: io.StringIO(5), lambda: io.BytesIO("x"), lambda: io.StringIO().write(b"x"), lambda: b.write("x"), lambda: io.StringIO().seek(1, 1), lambda: b.seek(-5), lambda: io.StringIO("a").fileno()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
