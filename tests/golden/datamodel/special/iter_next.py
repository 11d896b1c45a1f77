class N:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration("done", 1)
        return self.i
print(list(N()), tuple(N()), sum(N()), max(N()), [*N()], dict(zip(N(), "abc")), set(N()) == {1, 2, 3}, 2 in N(), sorted(N(), reverse=True))
# expect: [1, 2, 3] (1, 2, 3) 6 3 [1, 2, 3] {1: 'a', 2: 'b', 3: 'c'} True True [3, 2, 1]
a, *b = N(); print(a, b)  # expect: 1 [2, 3]
n = N(); print(next(n), next(n), next(n), next(n, "default"))  # expect: 1 2 3 default
try: next(n)
except StopIteration as e: print(e.value, e.args)  # expect: done ('done', 1)
class NotIter:
    def __iter__(self): return 5
for f in (lambda: iter(NotIter()), lambda: [*NotIter()], lambda: next(NotIter())):
    try: f()
    except TypeError as e: print(e)
# expect: iter() returned non-iterator of type 'int'
# expect: iter() returned non-iterator of type 'int'
# expect: 'NotIter' object is not an iterator
class Raises:
    def __iter__(self): raise ValueError("in iter")
try:
    for x in Raises(): pass
except ValueError as e: print(e)  # expect: in iter
