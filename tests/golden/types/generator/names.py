kind = type(x for x in ())
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: generator builtins (<class 'object'>,) generator
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect: close gi_code gi_frame gi_running gi_suspended gi_yieldfrom send throw
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __class_getitem__ __del__ __doc__ __iter__ __name__ __next__ __qualname__ __repr__ __sizeof__
