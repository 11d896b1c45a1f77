kind = type(__import__("sys"))
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: module builtins (<class 'object'>,) module
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __annotate__ __annotations__ __dict__ __dir__ __doc__ __init__ __new__ __repr__
