a = "hello"
b = "hel" + "lo"
print(a is b, a == b, "x" is "x" if False else True)  # expect: True True True
import sys
print(sys.intern("q" * 30) is sys.intern("q" * 30), "" is str(), type(a + b) is str)  # expect: True True True
