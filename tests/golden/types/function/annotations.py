def f(a: int, /, b: "str", *c: float, d: list[int] = [], **e: None) -> bool: ...
print(f.__annotations__, list(f.__annotations__), f.__annotate__(1) == f.__annotations__)
# expect: {'b': 'str', 'a': <class 'int'>, 'c': <class 'float'>, 'd': list[int], 'e': None, 'return': <class 'bool'>} ['b', 'a', 'c', 'd', 'e', 'return'] True
def plain(): ...
print(plain.__annotations__, plain.__annotate__)  # expect: {} None
plain.__annotations__["x"] = int; print(plain.__annotations__)  # expect: {'x': <class 'int'>}
f.__annotations__ = {}; print(f.__annotations__, f.__annotate__)  # expect: {} None
del plain.__annotations__; print(plain.__annotations__)  # expect: {}
def later(x: NotYet): ...
try: later.__annotations__
except NameError as e: print(e)  # expect: name 'NotYet' is not defined
NotYet = 5; print(later.__annotations__)  # expect: {'x': 5}
print((lambda x: x).__annotations__)  # expect: {}
