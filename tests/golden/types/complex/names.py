kind = complex
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: complex builtins (<class 'object'>,) complex
print(*sorted(name for name in vars(kind) if not name.startswith("__")))  # expect: conjugate from_number imag real
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __abs__ __add__ __bool__ __complex__ __doc__ __eq__ __format__ __ge__ __getnewargs__ __gt__ __hash__ __le__ __lt__ __mul__ __ne__ __neg__ __new__ __pos__ __pow__ __radd__ __repr__ __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__
