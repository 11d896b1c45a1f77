kind = range
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: range builtins (<class 'object'>,) range
print(*sorted(name for name in vars(kind) if not name.startswith("__")))  # expect: count index start step stop
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __bool__ __contains__ __doc__ __eq__ __ge__ __getitem__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __ne__ __new__ __reduce__ __repr__ __reversed__
