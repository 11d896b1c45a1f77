def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


import types, math, sys
m = types.ModuleType("mm", "docs")
print(m, m.__name__, m.__doc__, m.__dict__, m.__package__, m.__spec__, m.__loader__, type(m))
# expect: <module 'mm'> mm docs {'__name__': 'mm', '__doc__': 'docs', '__package__': None, '__loader__': None, '__spec__': None} None None None <class 'module'>
m.x = 1
print(m.x, vars(m)["x"], "x" in dir(m))  # expect: 1 1 True
fails(lambda: m.y)  # expect: AttributeError: module 'mm' has no attribute 'y'
fails(lambda: types.ModuleType())  # expect: TypeError: module() missing required argument 'name' (pos 1)
fails(lambda: math.nope)  # expect: AttributeError: module 'math' has no attribute 'nope'
m.__getattr__ = lambda name: f"dynamic {name}"
print(m.anything, m.__name__)  # expect: dynamic anything mm
m.__dir__ = lambda: ["b", "a"]
print(dir(m), math.__name__, __name__, sys.modules["math"] is math)  # expect: ['a', 'b'] math __main__ True
del m.x
def delete(): del m.x
fails(delete)  # expect: AttributeError: 'module' object has no attribute 'x'
fails(lambda: sys.nope)  # expect: AttributeError: module 'sys' has no attribute 'nope'
fails(lambda: types.ModuleType("q").zz)  # expect: AttributeError: module 'q' has no attribute 'zz'
m = types.ModuleType("q"); del m.__name__
fails(lambda: m.zz)  # expect: AttributeError: module has no attribute 'zz'
