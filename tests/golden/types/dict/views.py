def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i, list(reversed(k)), list(reversed(v)), list(reversed(i)))
# expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) 3 True True True False ['c', 'b', 'a'] [3, 2, 1] [('c', 3), ('b', 2), ('a', 1)]
d["d"] = 4
print(list(k), list(v), list(i))  # expect: ['a', 'b', 'c', 'd'] [1, 2, 3, 4] [('a', 1), ('b', 2), ('c', 3), ('d', 4)]
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k == {"a", "b", "c", "d"}, k >= {"a"}, k.isdisjoint(["q"]), {"a"} <= k, sorted(i & {("a", 1)}), sorted(k & "ab"), sorted(["a", "x"] - k) if False else sorted({"a", "x"} - k))
# expect: ['a'] ['a', 'b', 'c', 'd', 'z'] ['b', 'c', 'd'] ['b', 'c', 'd', 'z'] True True True True [('a', 1)] ['a', 'b'] ['x']
print(v == d.values(), k == d.keys(), i == d.items(), k.mapping["a"], type(k).__name__, type(v).__name__, type(i).__name__, k < {"a", "b", "c", "d", "e"}, k != {"a"})
# expect: False True True 1 dict_keys dict_values dict_items True True
fails(lambda: k[0])  # expect: TypeError: 'dict_keys' object is not subscriptable
fails(lambda: v + v)  # expect: TypeError: unsupported operand type(s) for +: 'dict_values' and 'dict_values'
fails(lambda: k.add(1))  # expect: AttributeError: 'dict_keys' object has no attribute 'add'
fails(lambda: hash(k))  # expect: TypeError: unhashable type: 'dict_keys'
fails(lambda: k & 5)  # expect: TypeError: 'int' object is not iterable
fails(lambda: k < 5)  # expect: TypeError: '<' not supported between instances of 'dict_keys' and 'int'
fails(lambda: {}.keys(1))  # expect: TypeError: dict.keys() takes no arguments (1 given)
