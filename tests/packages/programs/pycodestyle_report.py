# A style checker that reads lines by the tokens it asks for: what it says of a file, with the lines.
import os
import tempfile

import pycodestyle

SOURCE = '''import os, sys
def f( x,y = 1 ):
  z=x
  return z+{"a":1,'b' : [1,2,3,], "cccccccccccccccccccccccccccc": 44444444444444, "ddd": 5555555}
class A: \n\tdef g(self): pass
x = [
  1,\x20
    2]
if x == None :
    lambda: 0
text = """a line that ends in blanks  \n
and another that is much, much, much, much, much, much longer than all the others are"""
try:
  pass
except: pass
'''
os.chdir(tempfile.mkdtemp())
with open("a.py", "w") as f:
    f.write(SOURCE)
with open("b.py", "w") as f:
    f.write("def f(x):\n    return x\n\n\n\n\nprint (f(\n1))")
report = pycodestyle.StyleGuide(show_source=True, max_line_length=79).check_files(["a.py", "b.py"])
print(report.total_errors, sorted(report.counters.items()))
