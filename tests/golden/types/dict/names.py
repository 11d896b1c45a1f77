kind = dict
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: dict builtins (<class 'object'>,) dict
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect: clear copy fromkeys get items keys pop popitem setdefault update values
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __class_getitem__ __contains__ __delitem__ __doc__ __eq__ __ge__ __getitem__ __gt__ __hash__ __init__ __ior__ __iter__ __le__ __len__ __lt__ __ne__ __new__ __or__ __repr__ __reversed__ __ror__ __setitem__ __sizeof__
