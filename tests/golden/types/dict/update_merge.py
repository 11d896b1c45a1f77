def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


d = {"a": 1}
print(d.update({"b": 2}), d, d.update([("c", 3)]), d, d.update(x=9), d, d.update(), d.update({"a": 0}, b=0), d)
# expect: None {'a': 0, 'b': 0, 'c': 3, 'x': 9} None {'a': 0, 'b': 0, 'c': 3, 'x': 9} None {'a': 0, 'b': 0, 'c': 3, 'x': 9} None None {'a': 0, 'b': 0, 'c': 3, 'x': 9}
print({"a": 1} | {"b": 2, "a": 3}, {"a": 1}.__or__(5), {"a": 1}.__ror__({"a": 2, "z": 0}))
# expect: {'a': 3, 'b': 2} NotImplemented {'a': 1, 'z': 0}
d |= {"q": 1}; d |= [("r", 2)]
print(d)  # expect: {'a': 0, 'b': 0, 'c': 3, 'x': 9, 'q': 1, 'r': 2}
fails(lambda: {} | [("a", 1)])  # expect: TypeError: unsupported operand type(s) for |: 'dict' and 'list'
fails(lambda: {} | 5)  # expect: TypeError: unsupported operand type(s) for |: 'dict' and 'int'
fails(lambda: [] | {})  # expect: TypeError: unsupported operand type(s) for |: 'list' and 'dict'
fails(lambda: d.update(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: d.update([1]))  # expect: TypeError: object is not iterable
fails(lambda: d.update({}, {}))  # expect: TypeError: update expected at most 1 argument, got 2
fails(lambda: d.__ior__(5))  # expect: TypeError: 'int' object is not iterable
