import os, socket, threading
# Reading a descriptor waits where the socket does, and lets other threads run meanwhile.
a, b = socket.socketpair()
got = []
ts = [threading.Thread(target=lambda: got.append(os.read(a.fileno(), 10))) for _ in range(2)]
for t in ts: t.start()
os.write(b.fileno(), b"first")
ts[0].join(); os.write(b.fileno(), b"second"); ts[1].join()
print(sorted(got))  # expect: [b'first', b'second']
print(os.get_blocking(a.fileno()))  # expect: True
a.setblocking(False)
print(os.get_blocking(a.fileno()))  # expect: False
try: os.read(a.fileno(), 1)
except BlockingIOError as e: print(e.errno)  # expect: 11
# Two threads wait for two pipes; the first to wait goes on first.
p, q = os.pipe(), os.pipe()
done = []
def reader(fd, name):
    os.read(fd, 1); done.append(name)
ts = [threading.Thread(target=reader, args=(fd, name)) for fd, name in ((p[0], "p"), (q[0], "q"))]
for t in ts: t.start()
os.write(p[1], b"x"); ts[0].join(5); print(done)  # expect: ['p']
os.write(q[1], b"x"); ts[1].join(5); print(done)  # expect: ['p', 'q']
big = b"z" * 500000
t = threading.Thread(target=lambda: print(os.write(p[1], big)))  # expect: 500000
t.start(); n = 0
while n < len(big): n += len(os.read(p[0], 70000))
t.join(); print(n)  # expect: 500000
