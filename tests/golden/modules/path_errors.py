# OSError names what __fspath__ gave; os.statvfs and shutil.disk_usage know the file system.
import os
import pathlib
import shutil


class Place:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


for f in (lambda: os.rmdir(pathlib.PurePosixPath("/no/such")), lambda: os.stat(Place(b"/no/such")), lambda: os.rename(Place("/no/a"), Place("/no/b")), lambda: os.statvfs(Place("/no/c"))):
    try:
        f()
    except OSError as error:
        print(error, repr(error.filename), repr(error.filename2))
# expect: [Errno 2] No such file or directory: '/no/such' '/no/such' None
# expect: [Errno 2] No such file or directory: b'/no/such' b'/no/such' None
# expect: [Errno 2] No such file or directory: '/no/a' -> '/no/b' '/no/a' '/no/b'
# expect: [Errno 2] No such file or directory: '/no/c' '/no/c' None
usage = shutil.disk_usage("/")
print(usage.total >= usage.used + usage.free > 0, os.statvfs("/").f_bsize > 0)
# expect: True True
