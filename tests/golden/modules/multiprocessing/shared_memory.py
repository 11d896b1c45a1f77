# Not asked of the oracle: it has no shared memory.
import _posixshmem, mmap, os
from _multiprocessing import SemLock
from multiprocessing.shared_memory import SharedMemory
m = SharedMemory(create=True, size=5000, track=False)
m.buf[:5] = b"hello"
n = SharedMemory(m.name, track=False)
print(n.size >= 5000, bytes(n.buf[:5]))  # expect: True b'hello'
n.buf[0] = 74; print(bytes(m.buf[:5]))  # expect: b'Jello'
# What this process changed is in the file when others can take notice; what they changed is here when notice is taken.
path = "/dev/shm/" + m.name.lstrip("/")
lock = SemLock(1, 1, 1, f"/najash-shm-{os.getpid()}", True)
with lock: m.buf[4999] = 7
with open(path, "r+b") as f:
    f.seek(4999); print(f.read(1)); f.seek(1); f.write(b"E")
# expect: b'\x07'
m.buf[2] = 76
with lock: print(bytes(m.buf[:5]), bytes(n.buf[:5]))  # expect: b'JELlo' b'JELlo'
with open(path, "rb") as f: print(f.read(5))  # expect: b'JELlo'
# A program that sleeps while it looks sees what others did, too.
m.buf[0] = 72
import time
with open(path, "r+b") as f:
    f.seek(1); f.write(b"e"); f.flush()
    time.sleep(0)
    f.seek(0); print(f.read(5), bytes(m.buf[:5]))  # expect: b'HeLlo' b'HeLlo'
n.close(); m.close(); m.unlink()
try: SharedMemory(m.name, track=False)
except FileNotFoundError as e: print("gone")  # expect: gone
try: _posixshmem.shm_unlink("/none-of-this-name")
except FileNotFoundError as e: print(e.errno)  # expect: 2
