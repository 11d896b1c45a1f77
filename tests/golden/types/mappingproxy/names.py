kind = type(int.__dict__)
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: mappingproxy builtins (<class 'object'>,) mappingproxy
print(*sorted(name for name in vars(kind) if not name.startswith("__")))  # expect: copy get items keys values
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __class_getitem__ __contains__ __doc__ __eq__ __ge__ __getitem__ __gt__ __hash__ __ior__ __iter__ __le__ __len__ __lt__ __ne__ __new__ __or__ __repr__ __reversed__ __ror__ __str__
