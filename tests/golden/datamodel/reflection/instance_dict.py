class A:
    def __init__(self): self.b, self.a = 1, 2
x = A()
print(vars(x), x.__dict__ is x.__dict__, list(x.__dict__), x.__dict__ == {"a": 2, "b": 1})
# expect: {'b': 1, 'a': 2} True ['b', 'a'] True
x.__dict__["c"] = 3; print(x.c)  # expect: 3
del x.__dict__["a"]; print(hasattr(x, "a"))  # expect: False
x.__dict__ = {"z": 26}; print(x.z, hasattr(x, "b"))  # expect: 26 False
x.__dict__.update(q=1); print(x.q, len(vars(x)))  # expect: 1 2
d = vars(x); x.w = 5; print(d["w"]); d.clear(); print(vars(x))
# expect: 5
# expect: {}
x.__dict__[5] = "not a name"; print(vars(x), x.__dict__[5])  # expect: {5: 'not a name'} not a name
setattr(x, "a b", 1); print(getattr(x, "a b"))  # expect: 1
del x.__dict__; print(x.__dict__)  # expect: {}
for bad in (5, None, []):
    try: x.__dict__ = bad
    except TypeError as e: print(e)
# expect: __dict__ must be set to a dictionary, not a 'int'
# expect: __dict__ must be set to a dictionary, not a 'NoneType'
# expect: __dict__ must be set to a dictionary, not a 'list'
