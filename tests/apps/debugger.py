"""pdb steps through a script, from commands on its standard input."""
import subprocess
import sys

script = '''def area(width, height):
    result = width * height
    return result


class Box:
    def __init__(self, n):
        self.n = n


total = 0
for i in range(1, 4):
    total += area(i, i + 1)
box = Box(total)
print("total", box.n)
raise ValueError("at the end")
'''
with open("target.py", "w") as f:
    f.write(script)
commands = """\
l
b area
b 15, total > 100
tbreak 14
b
c
a
n
p result
pp {'w': width, 'h': height}
r
u
p i, total
d
disable 1
c
s
s
self.n = 99
!self.n = 50
whatis self
r
n
condition 2
n
display total
ignore 2 1
c
p box.n
q
"""
done = subprocess.run([sys.executable, "-m", "pdb", "target.py"], input=commands, capture_output=True, text=True)
print(done.returncode)
import os, re
here = os.getcwd()
print(re.sub(r"0x[0-9a-f]+", "0x", done.stdout.replace(os.path.realpath(here), ".").replace(here, ".")))
print(done.stderr.splitlines()[-1:])
