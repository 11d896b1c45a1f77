kind = BaseException
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: BaseException builtins (<class 'object'>,) BaseException
print(*sorted(name for name in vars(kind) if not name.startswith("__")))  # expect: add_note args with_traceback
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __cause__ __context__ __dict__ __doc__ __init__ __new__ __reduce__ __repr__ __setstate__ __str__ __suppress_context__ __traceback__
