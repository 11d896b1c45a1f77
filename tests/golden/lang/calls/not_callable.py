class C: pass
for v in (5, 1.5, None, "abc", b"abc", [1], (1,), {1: 2}, {1}, C(), range(3), True, ..., NotImplemented, 1j, slice(1)):
    try: v()
    except TypeError as e: print(e)
# expect: 'int' object is not callable
# expect: 'float' object is not callable
# expect: 'NoneType' object is not callable
# expect: 'str' object is not callable
# expect: 'bytes' object is not callable
# expect: 'list' object is not callable
# expect: 'tuple' object is not callable
# expect: 'dict' object is not callable
# expect: 'set' object is not callable
# expect: 'C' object is not callable
# expect: 'range' object is not callable
# expect: 'bool' object is not callable
# expect: 'ellipsis' object is not callable
# expect: 'NotImplementedType' object is not callable
# expect: 'complex' object is not callable
# expect: 'slice' object is not callable
import math
try: math()
except TypeError as e: print(e)  # expect: 'module' object is not callable
try: [1, 2](0)
except TypeError as e: print(e)  # expect: 'list' object is not callable
try: "a" "b"()
except TypeError as e: print(e)  # expect: 'str' object is not callable
