class H:
    def __hash__(self): return 42
print(hash(H()), {H(): 1} is not None, len({H(), H()}))  # expect: 42 True 2
class E:
    def __eq__(self, o): return True
try: hash(E())
except TypeError as e: print(e)  # expect: unhashable type: 'E'
print(E.__hash__, object.__hash__(E()) is not None)  # expect: None True
class Keep(E):
    __hash__ = H.__hash__
print(hash(Keep()), len({Keep(), Keep()}))  # expect: 42 1
class Bad:
    def __hash__(self): return 1.5
class Neg:
    def __hash__(self): return -1
print(hash(Neg()))  # expect: -2
try: hash(Bad())
except TypeError as e: print(e)  # expect: __hash__ method should return an integer
class Raise:
    def __hash__(self): raise ValueError("no hash")
for f in (lambda: {Raise(): 1}, lambda: {Raise()}, lambda: Raise() in {}):
    try: print(f())
    except ValueError as e: print(e)
# expect: no hash
# expect: no hash
# expect: no hash
