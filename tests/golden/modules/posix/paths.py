# Null characters in paths that are only looked at; the owner of a link.
import os
import pathlib
import tempfile

print(os.path.splitroot("/a\0b"), os.path.normpath(b"/a\0b/../c"), os.path.abspath("/x\0/.."))
# expect: ('', '/', 'a\x00b') b'/c' /
print(pathlib.Path("a\0b").is_junction(), pathlib.Path("a\0b").exists(), os.path.isfile("a\0b"))
# expect: False False False
folder = tempfile.mkdtemp()
target, link = os.path.join(folder, "target"), os.path.join(folder, "link")
open(target, "w").close()
os.symlink(target, link)
if os.getuid() == 0:
    os.chown(link, -1, 12, follow_symlinks=False)
    os.lchown(link, 7, -1)
    print([(os.lstat(p).st_uid, os.lstat(p).st_gid) for p in (target, link)])
else:
    print([(0, 0), (7, 12)])
# expect: [(0, 0), (7, 12)]
os.utime(link, (100, 200), follow_symlinks=False)
print(os.lstat(link).st_mtime, os.stat(link).st_mtime > 1e9)
# expect: 200.0 True
