kind = classmethod
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: classmethod builtins (<class 'object'>,) classmethod
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __annotate__ __annotations__ __class_getitem__ __dict__ __doc__ __func__ __get__ __init__ __isabstractmethod__ __new__ __repr__ __wrapped__
