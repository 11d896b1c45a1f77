# Not asked of the oracle: it has no processes.
import os, socket, subprocess, sys, tempfile, threading
run = lambda script, fds, **kw: subprocess.run(["/bin/sh", "-c", script], pass_fds=fds, timeout=60, **kw)
r, w = os.pipe()
print(run(f"echo one >&{w}; echo two", [w], stdout=subprocess.PIPE).stdout)  # expect: b'two\n'
os.write(w, b"three")
os.close(w)
print(os.read(r, 4), os.read(r, 100), os.read(r, 1))  # expect: b'one\n' b'three' b''
os.close(r)
# Bytes that wait in a pipe before it is shared are read by the child.
r, w = os.pipe()
os.write(w, b"early\n")
print(run(f"read line <&{r}; echo got $line", [r], stdout=subprocess.PIPE).stdout)  # expect: b'got early\n'
os.close(r)
try: os.write(w, b"x")
except BrokenPipeError as e: print("broken", e.errno)  # expect: broken 32
os.close(w)
with tempfile.TemporaryFile() as f:
    f.write(b"line 1\nline 2\n"); f.flush(); f.seek(0)
    print(run(f"head -n 1 <&{f.fileno()}", [f.fileno()], stdout=subprocess.PIPE).stdout)  # expect: b'line 1\n'
# More than a pipe holds, read by a thread meanwhile.
r, w = os.pipe()
parts = []
def collect():
    while part := os.read(r, 50000): parts.append(part)
t = threading.Thread(target=collect); t.start()
run(f"head -c 300000 /dev/zero >&{w}", [w])
os.close(w); t.join(60)
print(len(b"".join(parts)))  # expect: 300000
# A child that is Najash gets both ends of pipes, files with their positions and ends of socket pairs.
a, b = socket.socketpair()
r, w = os.pipe()
with tempfile.TemporaryFile() as f:
    f.write(b"0123456789"); f.flush(); f.seek(4)
    code = f"import os; os.write({b.fileno()}, os.read({r}, 9) + os.read({f.fileno()}, 3)); print(os.read({b.fileno()}, 9), 'NAJASH_FDS' in os.environ, os.get_blocking({r}))"
    os.write(w, b"piped"); a.sendall(b"sent")
    p = subprocess.Popen([sys.executable, "-c", code], pass_fds=[r, b.fileno(), f.fileno()], stdout=subprocess.PIPE)
    b.close()
    print(a.recv(99), p.communicate(timeout=60)[0], a.recv(1))  # expect: b'piped456' b"b'sent' False True\n" b''
for fds, kw in (([99], {}), ([a.fileno()], {}), ([], {"preexec_fn": print})):
    try: run("true", fds, **kw)
    except Exception as e: print(type(e).__name__, str(e).replace(str(a.fileno()), "N"))
# expect: OSError [Errno 9] Bad file descriptor
# expect: NotImplementedError descriptor N: sockets can't be given to other processes
# expect: RuntimeError preexec_fn is not available: the host starts programs itself
