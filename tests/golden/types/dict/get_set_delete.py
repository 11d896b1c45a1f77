def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


d = {"a": 1, "b": 2, 1: "int", (1, 2): "t", None: "n"}
print(d["a"], d[1], d[1.0], d[True], d[1, 2], d[None], d.get("zz"), d.get("zz", 5), d.get("a", 5), "a" in d, "zz" not in d, len(d))
# expect: 1 int int int t n None 5 1 True True 5
d["c"] = 3; d["a"] = 10; d[True] = "bool"
del d["b"]
print(d)  # expect: {'a': 10, 1: 'bool', (1, 2): 't', None: 'n', 'c': 3}
fails(lambda: d["zz"])  # expect: KeyError: 'zz'
fails(lambda: d[(9, 9)])  # expect: KeyError: (9, 9)
fails(lambda: d[[]])  # expect: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
fails(lambda: d.__delitem__("zz"))  # expect: KeyError: 'zz'
fails(lambda: d.get())  # expect: TypeError: get expected at least 1 argument, got 0
fails(lambda: d.get([]))  # expect: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
fails(lambda: {} in d)  # expect: TypeError: cannot use 'dict' as a dict key (unhashable type: 'dict')
fails(lambda: d.__setitem__({}, 1))  # expect: TypeError: cannot use 'dict' as a dict key (unhashable type: 'dict')
fails(lambda: d.a)  # expect: AttributeError: 'dict' object has no attribute 'a'
