import operator
from functools import reduce, singledispatch, wraps
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "max": max, "avg": lambda *v: sum(v) / len(v)}
def arity(n):
    def decorate(f):
        @wraps(f)
        def g(*a):
            if len(a) != n: raise TypeError(f"{f.__name__} takes {n}, got {len(a)}")
            return f(*a)
        return g
    return decorate
OPS["hyp"] = arity(2)(lambda a, b: (a * a + b * b) ** 0.5)
def rpn(text):
    stack = []
    for t in text.split():
        if t in ("+", "-", "*"): b, a = stack.pop(), stack.pop(); stack.append(OPS[t](a, b))
        elif ":" in t: name, n = t.split(":"); args = [stack.pop() for _ in range(int(n))][::-1]; stack.append(OPS[name](*args))
        else: stack.append(float(t))
    (result,) = stack
    return result
print(rpn("1 2 + 3 *"), rpn("1 5 3 max:3"), rpn("3 4 hyp:2"), rpn("1 2 3 4 avg:4"), reduce(OPS["-"], [10, 1, 2]))
@singledispatch
def size(x): raise TypeError(f"no size for {type(x).__name__}")
size.register(str, len); size.register(int, int.bit_length); size.register(dict, lambda d: sum(map(size, d)) + sum(map(size, d.values())))
print(size("abc"), size(255), size({"a": 1, "bb": {"c": 7}}), size(True))
try: rpn("1 2 3 hyp:3")
except TypeError as e: print(e)
rpn("1 2")
