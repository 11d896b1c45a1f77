kind = type(None)
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: NoneType builtins (<class 'object'>,) NoneType
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __bool__ __doc__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__
