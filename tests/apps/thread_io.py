"""Threads that wait in buffered reads, in connect() and in imports; pipes without readers; interrupts."""
import os
import signal
import socket
import sys
import threading
import time

N = 2_000_000
listener = socket.create_server(("127.0.0.1", 0))


def serve():
    conn, _ = listener.accept()
    with conn, conn.makefile("rb") as stream:
        print(stream.readline(), len(stream.read(N)), stream.read(0), stream.read(5), stream.readline())
        conn.sendall(b"ok")


server = threading.Thread(target=serve)
server.start()
with socket.create_connection(listener.getsockname()) as client:
    client.sendall(b"line")
    time.sleep(0.05)
    client.sendall(b" end\n")
    for _ in range(200):
        client.sendall(b"y" * (N // 200))
        sum(range(1000))
    client.sendall(b"12345the rest")
    client.shutdown(socket.SHUT_WR)
    print(client.recv(10))
server.join()


def connect(results):
    with socket.socket() as s:
        s.connect(listener.getsockname())
        results.append(s.getpeername() == listener.getsockname())


results = []
threads = [threading.Thread(target=connect, args=(results,)) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    listener.accept()[0].close()
    t.join()
print(results.count(True))

with open("slow_module.py", "w") as f:
    f.write("total = 0\nfor i in range(300_000):\n    total += i\nlast = 'made'\n")
sys.path.insert(0, os.getcwd())


def load(found):
    import slow_module

    found.append(slow_module.last)


found = []
threads = [threading.Thread(target=load, args=(found,)) for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(found)

reader, writer = os.pipe()
os.close(reader)
try:
    os.write(writer, b"nobody reads")
except BrokenPipeError as e:
    print(e)
reader, writer = os.pipe()
threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    os.read(reader, 1)
except KeyboardInterrupt:
    print("interrupted")
