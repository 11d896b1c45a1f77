kind = type([].append.__class__) and type(type("C", (), {"m": lambda self: 0})().m)
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: method builtins (<class 'object'>,) method
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __call__ __doc__ __eq__ __func__ __ge__ __get__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __reduce__ __repr__ __self__
