class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
import math
u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 3), math.trunc(u), math.floor(u), math.ceil(u))
# expect: neg pos inv abs round None round 3 trunc floor ceil
class N: pass
for op in ("-n", "+n", "~n", "abs(n)", "round(n)", "math.trunc(n)", "math.floor(n)", "int(n)", "float(n)", "complex(n)"):
    try: eval(op, {"n": N(), "math": math})
    except TypeError as e: print(op, e)
# expect: -n bad operand type for unary -: 'N'
# expect: +n bad operand type for unary +: 'N'
# expect: ~n bad operand type for unary ~: 'N'
# expect: abs(n) bad operand type for abs(): 'N'
# expect: round(n) type N doesn't define __round__ method
# expect: math.trunc(n) type N doesn't define __trunc__ method
# expect: math.floor(n) must be real number, not N
# expect: int(n) int() argument must be a string, a bytes-like object or a real number, not 'N'
# expect: float(n) float() argument must be a string or a real number, not 'N'
# expect: complex(n) complex() argument must be a string or a number, not N
