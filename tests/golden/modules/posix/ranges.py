# Ranges of files, and what the system tells of a process.
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "file")
fd = os.open(path, os.O_RDWR | os.O_CREAT)
print(os.pwritev(fd, [b"abc", b"", b"defg"], 2), os.lseek(fd, 0, os.SEEK_CUR), os.pread(fd, 20, 0))
# expect: 7 0 b'\x00\x00abcdefg'
a, b = bytearray(3), bytearray(9)
print(os.preadv(fd, [a, b], 3), a, b)
# expect: 6 bytearray(b'bcd') bytearray(b'efg\x00\x00\x00\x00\x00\x00')
other = os.open(path + "2", os.O_RDWR | os.O_CREAT)
print(os.copy_file_range(fd, other, 4, 2), os.copy_file_range(fd, other, 100, 6, 1), os.pread(other, 20, 0))
# expect: 4 3 b'aefg'
os.posix_fallocate(fd, 5, 20)
os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_SEQUENTIAL)
print(os.fstat(fd).st_size, os.lseek(other, 0, os.SEEK_CUR))
# expect: 25 4
os.close(other)
for wrong in (
    lambda: os.posix_fallocate(fd, -1, 2),
    lambda: os.posix_fadvise(other, 0, 0, 0),
    lambda: os.copy_file_range(fd, fd, -1),
):
    try:
        wrong()
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: OSError [Errno 22] Invalid argument
# expect: OSError [Errno 9] Bad file descriptor
# expect: ValueError negative value for 'count' not allowed
os.close(fd)

print(os.getpgrp() == os.getpgid(0) == os.getpgid(os.getpid()), os.getsid(0) == os.getsid(os.getpid()))
# expect: True True
print(len(os.sched_getaffinity(0)) == os.process_cpu_count(), os.getresuid()[0] == os.getuid(), len(os.getresgid()))
# expect: True True 3
try:
    os.getpgid(2**22 + 7)
except ProcessLookupError as e:
    print(e)
# expect: [Errno 3] No such process
