"""Pipelines of child processes, of the system's commands and of Python itself."""
import os
import signal
import subprocess
import sys
from subprocess import DEVNULL, PIPE, STDOUT, Popen

lines = "\n".join(f"{n % 7} item {n}" for n in range(2000)) + "\n"

grep = Popen(["grep", "^3"], stdin=PIPE, stdout=PIPE, text=True)
sort = Popen(["sort", "-r"], stdin=grep.stdout, stdout=PIPE, text=True)
count = Popen(["wc", "-l"], stdin=sort.stdout, stdout=PIPE, text=True)
grep.stdout.close()
sort.stdout.close()
with grep.stdin as pipe:
    pipe.write(lines)
out, _ = count.communicate()
print(out.strip(), grep.wait(), sort.wait(), count.returncode)

child = "import sys; data = sys.stdin.read(); print(len(data)); print('to stderr', file=sys.stderr); sys.exit(3)"
done = subprocess.run([sys.executable, "-c", child], input="x" * 300_000, capture_output=True, text=True)
print(done.returncode, done.stdout.strip(), done.stderr.strip())

done = subprocess.run([sys.executable, "-c", child], input="abc", stdout=PIPE, stderr=STDOUT, text=True)
print(sorted(done.stdout.split("\n")))

try:
    subprocess.run(["sleep", "20"], timeout=0.2)
except subprocess.TimeoutExpired as e:
    print("timeout", e.cmd)
try:
    subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as e:
    print(e)
try:
    Popen(["no-such-command-here"])
except FileNotFoundError as e:
    print(e.errno, e.filename)

p = Popen(["cat"], stdin=PIPE, stdout=PIPE)
p.send_signal(signal.SIGTERM)
print(p.wait(), p.poll())
p.stdin.close()
p.stdout.close()

with open("out.txt", "wb") as f:
    subprocess.check_call("echo one; echo two >&2; cd / && pwd", shell=True, stdout=f, stderr=DEVNULL)
print(open("out.txt").read().split())
print(subprocess.check_output(["env"], env={"ONLY": "this"}).decode().split())
print(subprocess.getstatusoutput("exit 5"))

os.mkdir("sub")
print(subprocess.check_output(["pwd"], cwd="sub", text=True).strip().endswith("/sub"))

reader, writer = os.pipe()
p = Popen(["tr", "a-z", "A-Z"], stdin=reader, stdout=PIPE)
os.close(reader)
os.write(writer, b"through a pipe")
os.close(writer)
print(p.communicate()[0])

p = Popen([sys.executable, "-u", "-c", "for _ in range(3): print(input()[::-1])"], stdin=PIPE, stdout=PIPE, text=True, bufsize=1)
for word in "first", "second", "third":
    p.stdin.write(word + "\n")
    p.stdin.flush()
    print(p.stdout.readline().strip())
p.stdin.close()
print(p.wait())
p.stdout.close()

# All that a child wrote to a file is there once it is known to have ended.
sizes = set()
for _ in range(10):
    with open("numbers.txt", "wb") as f:
        subprocess.check_call("seq 1 20000", shell=True, stdout=f)
    sizes.add(os.path.getsize("numbers.txt"))
print(sizes)
