def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(dict(), dict(a=1, b=2), dict([("x", 1), ["y", 2]]), dict({"k": "v"}, z=3), dict(zip("ab", [1, 2])), {**{"a": 1}, "b": 2, **{"a": 3}}, dict(["ab", "cd"]), dict({1: 2}.items()))
# expect: {} {'a': 1, 'b': 2} {'x': 1, 'y': 2} {'k': 'v', 'z': 3} {'a': 1, 'b': 2} {'a': 3, 'b': 2} {'a': 'b', 'c': 'd'} {1: 2}
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(dict(M()), dict(M(), p=1), {**M()})  # expect: {'p': 'pp', 'q': 'qq'} {'p': 1, 'q': 'qq'} {'p': 'pp', 'q': 'qq'}
fails(lambda: dict(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: dict([1]))  # expect: TypeError: object is not iterable
fails(lambda: dict([(1, 2, 3)]))
# expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
fails(lambda: dict(["abc"]))  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
fails(lambda: dict({}, {}))  # expect: TypeError: dict expected at most 1 argument, got 2
fails(lambda: {**5})  # expect: TypeError: 'int' object is not a mapping
fails(lambda: dict(**{1: 2}))  # expect: TypeError: keywords must be strings
fails(lambda: {[]: 1})  # expect: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
fails(lambda: dict([([], 1)]))  # expect: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
d = {}
d["self"] = d
print(d, {1: d})  # expect: {'self': {...}} {1: {'self': {...}}}
