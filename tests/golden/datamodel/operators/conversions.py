def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    def __int__(s): return 1
    def __float__(s): return 2.5
    def __complex__(s): return 3j
    def __index__(s): return 4
    def __bool__(s): return False
    def __str__(s): return "str"
    def __repr__(s): return "repr"
    def __bytes__(s): return b"bytes"
    def __format__(s, f): return f"fmt[{f}]"
    def __hash__(s): return 77
    def __abs__(s): return "abs"
    def __round__(s, n=None): return ("round", n)
    def __trunc__(s): return "trunc"
    def __floor__(s): return "floor"
    def __ceil__(s): return "ceil"
    def __neg__(s): return "neg"
    def __pos__(s): return "pos"
    def __invert__(s): return "inv"
    def __divmod__(s, o): return ("divmod", o)
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __call__(s, *a, **k): return (a, k)
    def __dir__(s): return ["z", "a"]
import math
a = A()
print(int(a), float(a), complex(a), bool(a), str(a), repr(a), bytes(a), format(a, "x"), hash(a), abs(a), round(a), round(a, 2), math.trunc(a), math.floor(a), math.ceil(a), -a, +a, ~a, divmod(a, 2), a ** 2, pow(a, 2, 3), a(1, k=2), dir(a), [10, 20, 30, 40, 50][a], bin(a), f"{a!r} {a} {a:q}", range(a), "x" * a)
# expect: 1 2.5 3j False str repr b'bytes' fmt[x] 77 abs ('round', None) ('round', 2) trunc floor ceil neg pos inv ('divmod', 2) ('pow', 2, None) ('pow', 2, 3) ((1,), {'k': 2}) ['a', 'z'] 50 0b100 repr fmt[] fmt[q] range(0, 4) xxxx
class B:
    def __hash__(s): return "x"
    def __float__(s): return 1
    def __repr__(s): return 1
    def __format__(s, f): return 1
    def __index__(s): return "x"
    def __bool__(s): return "x"
    def __dir__(s): return 5
    def __str__(s): return b""
b = B()
for f in (hash, float, repr, format, hex, bool, dir, str, bytes):
    fails(lambda: f(b))
# expect: TypeError: __hash__ method should return an integer
# expect: TypeError: B.__float__ returned non-float (type int)
# expect: TypeError: __repr__ returned non-string (type int)
# expect: TypeError: __format__ must return a str, not int
# expect: TypeError: __index__ returned non-int (type str)
# expect: TypeError: __bool__ should return bool, returned str
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: __str__ returned non-string (type bytes)
# expect: TypeError: cannot convert 'B' object to bytes
class H(int):
    def __hash__(s): return 2**100
print(hash(H()) == hash(2**100), {H(1): 1}[H(1)])  # expect: True 1
