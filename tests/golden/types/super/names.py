kind = super
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: super builtins (<class 'object'>,) super
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __doc__ __get__ __init__ __new__ __repr__ __self__ __self_class__ __thisclass__
