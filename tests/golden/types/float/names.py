kind = float
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: float builtins (<class 'object'>,) float
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect: as_integer_ratio conjugate from_number fromhex hex imag is_integer real
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __abs__ __add__ __bool__ __ceil__ __divmod__ __doc__ __eq__ __float__ __floor__ __floordiv__ __format__ __ge__ __getformat__ __getnewargs__ __gt__ __hash__ __int__ __le__ __lt__ __mod__ __mul__ __ne__ __neg__ __new__ __pos__ __pow__ __radd__ __rdivmod__ __repr__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ __trunc__
