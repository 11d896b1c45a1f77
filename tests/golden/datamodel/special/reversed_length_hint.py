class R:
    def __reversed__(self): return iter([3, 2])
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
print(list(reversed(R())), list(reversed(Seq())), type(reversed(Seq())).__name__)  # expect: [3, 2] [4, 2, 0] reversed
class No:
    __reversed__ = None
for bad in (No(), {1}, (x for x in ())):
    try: reversed(bad)
    except TypeError as e: print(str(e).split(" at ")[0])
# expect: 'No' object is not reversible
# expect: 'set' object is not reversible
# expect: 'generator' object is not reversible
import operator
class H:
    def __length_hint__(self): return 7
    def __iter__(self): return iter(())
class B:
    def __length_hint__(self): return -1
class T:
    def __length_hint__(self): return "x"
class NI:
    def __length_hint__(self): return NotImplemented
print(operator.length_hint(H()), operator.length_hint([1]), operator.length_hint(5, 9), operator.length_hint(NI(), 4), list(H()))
# expect: 7 1 9 4 []
for bad in (B(), T()):
    try: operator.length_hint(bad)
    except (TypeError, ValueError) as e: print(e)
# expect: __length_hint__() should return >= 0
# expect: __length_hint__ must be an integer, not str
