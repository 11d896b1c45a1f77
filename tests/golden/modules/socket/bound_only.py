import socket
a = socket.socket(); a.bind(("127.0.0.1", 0)); p = a.getsockname()[1]
s = socket.socket(); print(s.connect_ex(("127.0.0.1", p)))
s = socket.socket(); s.settimeout(2); print(s.connect_ex(("localhost", p)))
a.close()
import os, tempfile, threading
a = socket.socket(); a.bind(("", 0)); p = a.getsockname()[1]
try: socket.create_connection(("localhost", p))
except OSError as e: print(type(e).__name__)
a.listen(); c = socket.create_connection(("127.0.0.1", p)); b, _ = a.accept(); b.send(b"x"); print(c.recv(1))
for s in (a, b, c): s.close()
with tempfile.TemporaryDirectory() as d:
    a = socket.socket(socket.AF_UNIX); a.bind(d + "/s"); s = socket.socket(socket.AF_UNIX)
    try: s.connect(d + "/s")
    except OSError as e: print(type(e).__name__)
    a.listen(); s.close(); s = socket.socket(socket.AF_UNIX); s.connect(d + "/s"); b, _ = a.accept(); b.send(b"y"); print(s.recv(1))
    for x in (a, b, s): x.close()
# expect: 111
# expect: 111
# expect: ConnectionRefusedError
# expect: b'x'
# expect: ConnectionRefusedError
# expect: b'y'
