# posix_spawn, the spawn functions and exec: what a child gets, and how its end is told.
import os
import subprocess
import sys
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "out")


def wait(pid):
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


# Descriptors of the child: files that are opened for it, and copies of ours.
write = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
script = "read line; echo $line $NAME; echo problem >&2; exit 4"
source = os.path.join(folder, "in")
with open(source, "w") as f:
    f.write("first\nsecond\n")
pid = os.posix_spawn(
    "/bin/sh",
    ["sh", "-c", script],
    {"NAME": "x"},
    file_actions=[
        (os.POSIX_SPAWN_OPEN, 0, source, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, path, write, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ],
)
print(wait(pid), open(path).read().split())
# expect: 4 ['first', 'x', 'problem']

r, w = os.pipe()
pid = os.posix_spawnp("sh", ("sh", "-c", "echo piped; kill -9 $$"), None, file_actions=[(os.POSIX_SPAWN_DUP2, w, 1)])
os.close(w)
print(os.read(r, 100), wait(pid))
# expect: b'piped\n' -9
os.close(r)

r, w = os.pipe()
script = "read x || echo closed >&2"
pid = os.posix_spawn("/bin/sh", ["sh", "-c", script], {}, file_actions=[(os.POSIX_SPAWN_CLOSE, 0), (os.POSIX_SPAWN_DUP2, w, 2)])
os.close(w)
print(os.read(r, 1000).split()[-1], wait(pid))
# expect: b'closed' 0
os.close(r)

# The spawn functions.
print(os.spawnl(os.P_WAIT, "/bin/sh", "sh", "-c", "exit 3"), os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "kill -9 $$"))
# expect: 3 -9
print(os.spawnle(os.P_WAIT, "/bin/sh", "sh", "-c", "exit $CODE", {"CODE": "6"}), os.spawnv(os.P_WAIT, "/none", ["x"]))
# expect: 6 127
print(wait(os.spawnvp(os.P_NOWAIT, "sh", ["sh", "-c", "exit 5"])))
# expect: 5

# exec
program = "import os; os.write(1, b'before '); os.execvp('sh', ['sh', '-c', 'echo after $0 $1; exit 7', 'a', 'b'])"
done = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE)
print(done.returncode, done.stdout)
# expect: 7 b'before after a b\n'
program = "import os; os.execve('/bin/sh', ['sh', '-c', 'echo $A; kill -15 $$'], {'A': 'b'})"
done = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE)
print(done.returncode, done.stdout)
# expect: -15 b'b\n'

# Errors.
for wrong in (
    lambda: os.posix_spawn("/none", ["x"], {}),
    lambda: os.posix_spawnp("none-such", ["x"], {}),
    lambda: os.posix_spawn("/bin/sh", [], {}),
    lambda: os.posix_spawn("/bin/sh", ["sh"], {}, file_actions=[(os.POSIX_SPAWN_CLOSE,)]),
    lambda: os.posix_spawn("/bin/sh", ["sh"], {}, file_actions=[(9,)]),
    lambda: os.posix_spawn("/bin/sh", ["sh"], {}, setsigdef=["x"]),
    lambda: os.posix_spawn("/bin/sh", ["sh"], {}, setsigmask=[99]),
    lambda: os.execv("/none", ["x"]),
    lambda: os.execve("/none", ["x"], {}),
    lambda: os.execve("/bin/sh", ["x"], {"a=b": "c"}),
    lambda: os.spawnv(os.P_WAIT, "/bin/sh", [""]),
):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
# expect: FileNotFoundError [Errno 2] No such file or directory: '/none'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none-such'
# expect: ValueError posix_spawn: argv must not be empty
# expect: TypeError A close file_action tuple must have 2 elements
# expect: TypeError Unknown file_actions identifier
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError signal number 99 out of range [1; 64]
# expect: FileNotFoundError [Errno 2] No such file or directory
# expect: FileNotFoundError [Errno 2] No such file or directory: '/none'
# expect: ValueError illegal environment variable name
# expect: ValueError argv first element cannot be empty
