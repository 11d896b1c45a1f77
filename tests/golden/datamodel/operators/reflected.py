class N:
    def __init__(s, v): s.v = v
    def __add__(s, o): return ("add", s.v, o) if isinstance(o, int) else NotImplemented
    def __radd__(s, o): return ("radd", o, s.v)
    def __rsub__(s, o): return ("rsub", o)
    def __rmul__(s, o): return ("rmul", o)
    def __rpow__(s, o): return ("rpow", o)
    def __rmatmul__(s, o): return ("rmatmul", o)
    def __rdivmod__(s, o): return ("rdivmod", o)
    def __rlshift__(s, o): return ("rlshift", o)
    def __rand__(s, o): return ("rand", o)
print(N(1) + 2, 2 + N(1), "a" + N(1), 5 - N(1), [1] * N(1), 2 ** N(1), 3 @ N(1), divmod(3, N(1)), 1 << N(0), 1 & N(0))
# expect: ('add', 1, 2) ('radd', 2, 1) ('radd', 'a', 1) ('rsub', 5) ('rmul', [1]) ('rpow', 2) ('rmatmul', 3) ('rdivmod', 3) ('rlshift', 1) ('rand', 1)
for op in ("N(1) + 'x'", "N(1) - 1", "N(1) @ 2", "object() + object()", "N(1) ** 2", "N(1) % 2", "-N(1)", "~N(1)", "N(1) < N(2)", "N(1)[0]", "N(1)()", "abs(N(1))", "divmod(N(1), 2)", "N(1) | 2", "N(1) // 1", "N(1) >> 1", "N(1) ^ 1"):
    try: print(op, eval(op))
    except TypeError as e: print(op, "->", e)
# expect: N(1) + 'x' -> unsupported operand type(s) for +: 'N' and 'str'
# expect: N(1) - 1 -> unsupported operand type(s) for -: 'N' and 'int'
# expect: N(1) @ 2 -> unsupported operand type(s) for @: 'N' and 'int'
# expect: object() + object() -> unsupported operand type(s) for +: 'object' and 'object'
# expect: N(1) ** 2 -> unsupported operand type(s) for ** or pow(): 'N' and 'int'
# expect: N(1) % 2 -> unsupported operand type(s) for %: 'N' and 'int'
# expect: -N(1) -> bad operand type for unary -: 'N'
# expect: ~N(1) -> bad operand type for unary ~: 'N'
# expect: N(1) < N(2) -> '<' not supported between instances of 'N' and 'N'
# expect: N(1)[0] -> 'N' object is not subscriptable
# expect: N(1)() -> 'N' object is not callable
# expect: abs(N(1)) -> bad operand type for abs(): 'N'
# expect: divmod(N(1), 2) -> unsupported operand type(s) for divmod(): 'N' and 'int'
# expect: N(1) | 2 -> unsupported operand type(s) for |: 'N' and 'int'
# expect: N(1) // 1 -> unsupported operand type(s) for //: 'N' and 'int'
# expect: N(1) >> 1 -> unsupported operand type(s) for >>: 'N' and 'int'
# expect: N(1) ^ 1 -> unsupported operand type(s) for ^: 'N' and 'int'
class Base:
    def __add__(s, o): return "base add"
    def __radd__(s, o): return "base radd"
class Sub(Base):
    def __radd__(s, o): return "sub radd"
class Sub2(Base): pass
print(Base() + Sub(), Sub() + Base(), Base() + Base(), Base() + Sub2(), 1 + Sub2())
# expect: sub radd base add base add base add base radd
