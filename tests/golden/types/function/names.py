kind = type(lambda: 0)
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: function builtins (<class 'object'>,) function
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect:
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __annotate__ __annotations__ __builtins__ __call__ __closure__ __code__ __defaults__ __dict__ __doc__ __get__ __globals__ __kwdefaults__ __module__ __name__ __new__ __qualname__ __repr__ __type_params__
