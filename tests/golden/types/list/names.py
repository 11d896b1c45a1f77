kind = list
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: list builtins (<class 'object'>,) list
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect: append clear copy count extend index insert pop remove reverse sort
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __add__ __class_getitem__ __contains__ __delitem__ __doc__ __eq__ __ge__ __getitem__ __gt__ __hash__ __iadd__ __imul__ __init__ __iter__ __le__ __len__ __lt__ __mul__ __ne__ __new__ __repr__ __reversed__ __rmul__ __setitem__ __sizeof__
