# Special methods in Python that natives call again and again: also when they raise, are replaced, or are no functions.
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 7
    def __eq__(self, other): return self.n == other.n
    def __lt__(self, other): return self.n < other.n
    def __len__(self): return self.n
    def __bool__(self): return self.n > 5
    def __contains__(self, x): return x == self.n
    def __neg__(self): return Key(-self.n)
    def __add__(self, other): return self.n + other.n
keys = [Key(i * 37 % 101) for i in range(400)]
for _ in range(30):
    table = {k: k.n for k in keys}
    order = sorted(keys)
    total = sum(map(len, keys)), sum(map(bool, keys)), sum(5 in k for k in keys), (-keys[3]).n, keys[1] + keys[2]
print(len(table), [k.n for k in order[:6]], total, table[Key(37)], Key(102) in table)
# expect: 101 [0, 0, 0, 0, 1, 1] (19964, 376, 4, -10, 111) 37 False
class Counter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        if self.n == 13: raise ValueError("thirteen")
        return self.n
for _ in range(300): list(Counter(12))
print(list(Counter(5)), sum(Counter(10)))  # expect: [4, 3, 2, 1, 0] 45
try: list(Counter(15))
except ValueError as e: print(e, e.__traceback__.tb_next.tb_frame.f_code.co_name)  # expect: thirteen __next__
Key.__hash__ = lambda self: "text"
try: hash(Key(1))
except TypeError as e: print(e)  # expect: __hash__ method should return an integer
Key.__hash__ = lambda self: 2**70 + self.n
print(hash(Key(1)) == hash(2**70 + 1), len({Key(1), Key(1), Key(2)}))  # expect: True 2
Key.__len__ = lambda self: -1
try: len(Key(1))
except ValueError as e: print(e)  # expect: __len__() should return >= 0
Key.__bool__ = lambda self: 1
try: bool(Key(1))
except TypeError as e: print(e)  # expect: __bool__ should return bool, returned int
def fails(self, *rest): raise KeyError(len(rest))
Key.__lt__ = fails
try: sorted(keys)
except KeyError as e: print("KeyError", e)  # expect: KeyError 1
Key.__lt__ = staticmethod(lambda other: True)
print(Key(1) < Key(2))  # expect: True
class Callable:
    def __call__(self, *args): return len(args)
Key.__len__ = Callable(); Key.__hash__ = Callable(); Key.__eq__ = Callable()
print(len(Key(3)), hash(Key(3)), Key(3) == Key(4))  # expect: 0 0 1
Key.__lt__ = lambda self, other, extra: True
try: Key(1) < Key(2)
except TypeError as e: print(e)  # expect: <lambda>() missing 1 required positional argument: 'extra'
Key.__lt__ = lambda self, other=5, *rest: (other.n, rest)
print(Key(1) < Key(2))  # expect: (2, ())
Key.__hash__ = lambda self, extra=4: extra
print(hash(Key(3)))  # expect: 4
