class A:
    def __init__(s): s.log = []
    def __iadd__(s, o): s.log.append(("iadd", o)); return s
    def __add__(s, o): return "add"
    def __sub__(s, o): return ("sub", o)
    def __imatmul__(s, o): return "imatmul"
    def __ipow__(s, o): return ("ipow", o)
    def __ior__(s, o): return NotImplemented
    def __or__(s, o): return "or"
a = A(); b = a
a += 1; print(a is b, a.log)  # expect: True [('iadd', 1)]
a -= 2; print(a)  # expect: ('sub', 2)
a = A(); a @= 3; print(a)  # expect: imatmul
a = A(); a **= 3; print(a)  # expect: ('ipow', 3)
a = A(); a |= 3; print(a)  # expect: or
a = A()
for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="):
    try: exec(f"x = 'q'\nx {op} None")
    except TypeError as e: print(op, e)
# expect: += can only concatenate str (not "NoneType") to str
# expect: -= unsupported operand type(s) for -=: 'str' and 'NoneType'
# expect: *= can't multiply sequence by non-int of type 'NoneType'
# expect: /= unsupported operand type(s) for /=: 'str' and 'NoneType'
# expect: //= unsupported operand type(s) for //=: 'str' and 'NoneType'
# expect: %= not all arguments converted during string formatting
# expect: **= unsupported operand type(s) for **=: 'str' and 'NoneType'
# expect: <<= unsupported operand type(s) for <<=: 'str' and 'NoneType'
# expect: >>= unsupported operand type(s) for >>=: 'str' and 'NoneType'
# expect: &= unsupported operand type(s) for &=: 'str' and 'NoneType'
# expect: |= unsupported operand type(s) for |=: 'str' and 'NoneType'
# expect: ^= unsupported operand type(s) for ^=: 'str' and 'NoneType'
# expect: @= unsupported operand type(s) for @=: 'str' and 'NoneType'
t = ([],)
try: t[0] += [1]
except TypeError as e: print(e, t)  # expect: 'tuple' object does not support item assignment ([1],)
d = {"k": 1}; d["k"] += 1; d["k"] <<= 3; print(d)  # expect: {'k': 16}
