def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


import types
d = {"a": 1}
m = types.MappingProxyType(d)
d["b"] = 2
print(m, m["a"], len(m), list(m), m.get("z", 0), "b" in m, m.keys(), m.values(), m.items(), m.copy(), m == {"a": 1, "b": 2}, m | {"c": 3}, list(reversed(m)), type(m).__name__, str(m), hash(types.MappingProxyType(1)) if False else "")
# expect: {'a': 1, 'b': 2} 1 2 ['a', 'b'] 0 True dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)]) {'a': 1, 'b': 2} True {'a': 1, 'b': 2, 'c': 3} ['b', 'a'] mappingproxy {'a': 1, 'b': 2} 
class A: x = 1
print(type(A.__dict__).__name__, A.__dict__["x"], isinstance(vars(A), types.MappingProxyType))
# expect: mappingproxy 1 True
def set_(): m["a"] = 1
def del_(): del m["a"]
fails(set_)  # expect: TypeError: 'mappingproxy' object does not support item assignment
fails(del_)  # expect: TypeError: 'mappingproxy' object does not support item deletion
fails(lambda: m["zz"])  # expect: KeyError: 'zz'
fails(lambda: types.MappingProxyType(5))  # expect: TypeError: mappingproxy() argument must be a mapping, not int
fails(lambda: types.MappingProxyType([1]))  # expect: TypeError: mappingproxy() argument must be a mapping, not list
fails(lambda: hash(m))  # expect: TypeError: unhashable type: 'dict'
fails(lambda: m.clear())  # expect: AttributeError: 'mappingproxy' object has no attribute 'clear'
fails(lambda: m.__ior__({}))  # expect: TypeError: '|=' is not supported by mappingproxy; use '|' instead
