from functools import *
import operator


@lru_cache(maxsize=2)
def square(n): print("square", n); return n * n


print(square(2), square(2), square(3), square(4), square(2), square.cache_info(), square.cache_parameters())
square.cache_clear(); print(square.cache_info(), square.__wrapped__(5))
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(max, [], -1), partial(int, base=2)("101"), partial(print, "a", sep="-")("b"))
p = partial(pow, 2); print(p.func, p.args, p.keywords, p(10), repr(partial(max, 1, key=abs)), partial(p, 3)(), partialmethod)
@wraps(square)
def other(): pass
print(other.__name__, other.__wrapped__ is square, sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
class C:
    @cached_property
    def heavy(self): print("computing"); return 42
    def greet(self, word, name): return f"{word} {name}"
    hi = partialmethod(greet, "hi")
c = C(); print(c.heavy, c.heavy, c.hi("Ann"), vars(c))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100), fib.cache_info().hits)
from functools import Placeholder as _
print(partial(pow, _, 2)(5))
try: reduce(operator.add, [])
except TypeError as e: print(e)
square([])
