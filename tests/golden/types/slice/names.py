kind = slice
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: slice builtins (<class 'object'>,) slice
print(*sorted(name for name in vars(kind) if not name.startswith("__")))  # expect: indices start step stop
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __doc__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __reduce__ __repr__
