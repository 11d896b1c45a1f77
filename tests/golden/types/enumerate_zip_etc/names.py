kind = enumerate
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: enumerate builtins (<class 'object'>,) enumerate
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __class_getitem__ __doc__ __iter__ __new__ __next__ __reduce__
