class I:
    def __index__(self): return 2
i = I()
print([10, 20, 30][i], "abc"[i], (1, 2, 3)[i:], range(10)[i], bin(i), hex(i), [0] * i, i.__index__(), list(range(i)), "x".ljust(4, "-")[:i], b"abc"[i], int(i), round(1.23456, i), 1 << 2 == 1 << int(i))
# expect: 30 c (3,) 2 0b10 0x2 [0, 0] 2 [0, 1] x- 99 2 1.23 True
import operator
print(operator.index(i), bytes(i), divmod(7, int(i)), float(i), complex(i))  # expect: 2 b'\x00\x00' (3, 1) 2.0 (2+0j)
try: [1][1.0]
except TypeError as e: print(e)  # expect: list indices must be integers or slices, not float
class Bad:
    def __index__(self): return "2"
try: [1][Bad()]
except TypeError as e: print(e)  # expect: __index__ returned non-int (type str)
class Sub(int): pass
class S2:
    def __index__(self): return Sub(1)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(operator.index(S2()), len(w))  # expect: 1 1
