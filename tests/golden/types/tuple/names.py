kind = tuple
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: tuple builtins (<class 'object'>,) tuple
print(*sorted(name for name in vars(kind) if not name.startswith("__")))  # expect: count index
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __add__ __class_getitem__ __contains__ __doc__ __eq__ __ge__ __getitem__ __getnewargs__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __mul__ __ne__ __new__ __repr__ __rmul__
