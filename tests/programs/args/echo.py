# args: one two=2 --three -4 é
import sys
import getopt

print(len(sys.argv), sys.argv[0], sys.argv[1:])
opts, rest = getopt.gnu_getopt(sys.argv[1:], "4", ["three"])
print(opts, rest)
for i, a in enumerate(sys.argv[1:], 1): print(i, repr(a), len(a))
getopt.getopt(["-x"], "a")
