kind = type((lambda x: lambda: x)(1).__closure__[0])
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: cell builtins (<class 'object'>,) cell
print(*sorted(name for name in vars(kind) if not name.startswith("__")))  # expect: cell_contents
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __doc__ __eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__
