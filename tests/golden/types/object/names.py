kind = object
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)  # expect: object builtins () object
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__
