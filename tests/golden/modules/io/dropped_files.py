# What was written to a file that nobody closed is seen by whoever looks: a child, os.stat, another open().
import os
import subprocess
import sys
import tempfile

os.chdir(tempfile.mkdtemp())
open("a", "w").write("text")
print(os.path.getsize("a"))  # expect: 4
open("b", "wb").write(b"bytes")
print(os.lstat("b").st_size)  # expect: 5
print("line", file=open("c", "w"))
child = [sys.executable, "-c", "print(open('c').read(), open('d').read())"]


def write():
    f = open("d", "w")
    f.write("of a function")


write()
print(subprocess.run(child, capture_output=True, text=True).stdout.split())  # expect: ['line', 'of', 'a', 'function']
open("e", "w").write("renamed")
os.rename("e", "f")
print(open("f").read())  # expect: renamed
