kind = property
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: property builtins (<class 'object'>,) property
print(*sorted(name for name in vars(kind) if not name.startswith("__")))  # expect: deleter fdel fget fset getter setter
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __delete__ __doc__ __get__ __init__ __isabstractmethod__ __name__ __new__ __set__ __set_name__
