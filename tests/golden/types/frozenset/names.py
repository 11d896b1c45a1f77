kind = frozenset
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: frozenset builtins (<class 'object'>,) frozenset
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect: copy difference intersection isdisjoint issubset issuperset symmetric_difference union
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __and__ __class_getitem__ __contains__ __doc__ __eq__ __ge__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __ne__ __new__ __or__ __rand__ __reduce__ __repr__ __ror__ __rsub__ __rxor__ __sizeof__ __sub__ __xor__
