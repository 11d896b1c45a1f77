kind = bool
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)  # expect: bool builtins (<class 'int'>,) bool
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __and__ __doc__ __invert__ __new__ __or__ __rand__ __repr__ __ror__ __rxor__ __xor__
