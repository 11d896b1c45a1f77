def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), {}.fromkeys(range(2), "x"), dict.fromkeys([]), dict.fromkeys({"k": 1}, 2))
# expect: {'a': None, 'b': None, 'c': None} {1: 0, 2: 0} {0: 'x', 1: 'x'} {} {'k': 2}
d = {"a": [1]}
c = d.copy()
c["a"].append(2); c["b"] = 1
print(d, c, c is d)  # expect: {'a': [1, 2]} {'a': [1, 2], 'b': 1} False
class D(dict): pass
print(type(D.fromkeys("a")).__name__, type(D(a=1).copy()).__name__, D(a=1), D(a=1) == {"a": 1}, type(D() | {}).__name__)
# expect: D dict {'a': 1} True dict
fails(lambda: dict.fromkeys(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: dict.fromkeys([[]]))  # expect: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
fails(lambda: dict.fromkeys())  # expect: TypeError: fromkeys expected at least 1 argument, got 0
