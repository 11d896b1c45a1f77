import io, sys
def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(); print(1, "a", None, [1]); print(1, 2, sep="-"); print("x", end="!\n"); print(1, 2, sep="", end="\n\n"); print(*[1, 2], sep=", "); print("a", sep=None, end=None); print("", "", sep="|")
# expect:
# expect: 1 a None [1]
# expect: 1-2
# expect: x!
# expect: 12
# expect:
# expect: 1, 2
# expect: a
# expect: |
f = io.StringIO(); print("to file", 5, file=f, flush=True); print(repr(f.getvalue()))  # expect: 'to file 5\n'
print("none", file=None)  # expect: none
class W:
    def write(self, s): sys.stdout.write(f"<{s!r}>")
print(1, 2, file=W()); sys.stdout.write("\n")  # expect: <'1'><' '><'2'><'\n'>
fails(lambda: print(sep=1))  # expect: TypeError: sep must be None or a string, not int
fails(lambda: print(end=1))  # expect: TypeError: end must be None or a string, not int
fails(lambda: print(1, file=5))  # expect: AttributeError: 'int' object has no attribute 'write'
fails(lambda: print(1, foo=2))  # expect: TypeError: print() got an unexpected keyword argument 'foo'
fails(lambda: print(1, 2, sep=b"-"))  # expect: TypeError: sep must be None or a string, not bytes
