import mmap, os, tempfile

path = os.path.join(tempfile.mkdtemp(), "f")
with open(path, "wb") as f:
    f.write(b"line one\nline two\n" + b"." * 5000)


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


with open(path, "r+b") as f, mmap.mmap(f.fileno(), 0) as m:
    print(m)  # expect: <mmap.mmap closed=False, access=ACCESS_DEFAULT, length=5018, pos=0, offset=0>
    print(m.readline(), m.tell(), m.read(4), m.read_byte())  # expect: b'line one\n' 9 b'line' 32
    print(m.find(b"line"), m.find(b"line", 0), m.rfind(b"line", 0), m.find(b"?"))  # expect: -1 0 9 -1
    print(m[0], m[-1], m[:4], m[8:0:-3], len(m), m.size())  # expect: 108 46 b'line' b'\non' 5018 5018
    m[0:4] = b"LINE"
    m[5] = 79
    print(m.seek(0, os.SEEK_END), m.seek(-2, os.SEEK_CUR), m.write(b"!!"))  # expect: 5018 5016 2
    with open(path, "rb") as g:
        data = g.read()
    print(data[:9], data[-3:])  # expect: b'LINE One\n' b'.!!'
    with mmap.mmap(f.fileno(), 4, access=mmap.ACCESS_READ) as other:
        m[0] = 108
        print(other[:], b"n" in m, b"N" in other)  # expect: b'lINE' True True
        attempt(other.__setitem__, 0, 1)  # expect: TypeError mmap can't modify a readonly memory map.
    with mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_COPY) as copy:
        copy[0:4] = b"COPY"
        print(copy[:4], m[:4])  # expect: b'COPY' b'lINE'
    with mmap.mmap(f.fileno(), 0, offset=mmap.PAGESIZE) as tail:
        print(len(tail), tail[-2:])  # expect: 922 b'!!'
    view = memoryview(m)
    view[:4] = b"view"
    view.release()
    m.flush()
    print(open(path, "rb").read(4))  # expect: b'view'
    m.move(4, 0, 4)
    m.resize(8)
    print(m[:], os.path.getsize(path))  # expect: b'viewview' 8
    attempt(m.write, b"x" * 9)  # expect: ValueError data out of range
    attempt(m.seek, 9)  # expect: ValueError seek out of range
    attempt(m.__getitem__, 8)  # expect: IndexError mmap index out of range
    attempt(m.__setitem__, slice(0, 2), b"abc")  # expect: IndexError mmap slice assignment is wrong size
    attempt(m.__setitem__, 0, 256)  # expect: ValueError mmap item value must be in range(0, 256)
print(m, m.closed)  # expect: <mmap.mmap closed=True> True
attempt(m.read)  # expect: ValueError mmap closed or invalid
with mmap.mmap(-1, 10) as m:
    m.write(b"anonymous")
    print(bytes(m), list(m)[:2])  # expect: b'anonymous\x00' [b'a', b'n']
with open(path, "rb") as f:
    attempt(mmap.mmap, f.fileno(), 9)  # expect: ValueError mmap length is greater than file size
    attempt(mmap.mmap, f.fileno(), 0)  # expect: PermissionError [Errno 13] Permission denied
    attempt(mmap.mmap, f.fileno(), 0, access=9)  # expect: ValueError mmap invalid access parameter.
attempt(mmap.mmap, -1, 0)  # expect: OSError [Errno 22] Invalid argument
open(path, "wb").close()
with open(path, "r+b") as f:
    attempt(mmap.mmap, f.fileno(), 0)  # expect: ValueError cannot mmap an empty file
